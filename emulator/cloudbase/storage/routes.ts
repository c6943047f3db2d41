import type { ServerResponse } from 'node:http';
import { readBody } from '../../http/body';
import { send } from '../../http/respond';
import type { Handler, Router } from '../../http/router';
import type { Environment } from '../environment';
import { uploadLimit, type Storage } from './storage';

/** Refuses in the words of the object store, which the SDK reads. */
function refuse(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): void {
  const body = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
  send(response, status, 'application/xml', body, headers);
}

/** The path behind the last part of an address. */
const pathOf = (name: string) => Buffer.from(name.replace(/\.\w+$/, ''), 'base64url').toString();

type Find = (name: string) => Storage | null;

/** A stored page or drawing must not run as one of ours. */
const inert = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
};

const fromAnywhere = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=60' };

function download(find: Find): Handler {
  return ({ response, params, url }) => {
    const storage = find(params['env'] ?? '');
    const path = pathOf(params['name'] ?? '');
    const until = Number(url.searchParams.get('t'));
    const allowed = storage?.allows('read', path, until, url.searchParams.get('sign') ?? '');
    if (!storage || !allowed) {
      refuse(response, 403, 'AccessDenied', 'Request has expired or is not signed');
      return;
    }
    const stored = storage.read(path);
    if (!stored) {
      refuse(response, 404, 'NoSuchKey', 'The file does not exist');
      return;
    }
    send(response, 200, stored.file.contentType, stored.bytes, {
      ...inert,
      'cache-control': 'private, max-age=600',
    });
  };
}

/** What everybody may read, at an address that stays: `public/…`, for pages anywhere. */
function openToAll(environments: readonly Environment[]): Handler {
  return ({ response, params }) => {
    const environment = environments.find(({ identity }) => identity.name === params['env']);
    const path = params['path'] ?? '';
    if (!environment || environment.suspension.state.unreachable || !path.startsWith('public/')) {
      refuse(response, 403, 'AccessDenied', 'Access Denied.', fromAnywhere);
      return;
    }
    const stored = environment.storage.read(path);
    if (!stored) {
      refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.', fromAnywhere);
      return;
    }
    send(response, 200, stored.file.contentType, stored.bytes, { ...inert, ...fromAnywhere });
  };
}

function upload(find: Find): Handler {
  return async ({ request, response, params, url }) => {
    const storage = find(params['env'] ?? '');
    const path = pathOf(params['name'] ?? '');
    const signature = request.headers.authorization ?? '';
    if (!storage?.allows('write', path, Number(url.searchParams.get('t')), signature)) {
      refuse(response, 403, 'SignatureDoesNotMatch', 'The signature does not match');
      return;
    }
    storage.put(path, await readBody(request, uploadLimit));
    send(response, 200, 'text/plain', '');
  };
}

/** The addresses that `Storage` signs, and those of what everybody may read. */
export function storageRoutes(router: Router, environments: readonly Environment[]): void {
  const find: Find = (name) => environments.find(({ identity }) => identity.name === name)?.storage ?? null;
  router.on('GET', '/tcb/files/:env/:name', download(find));
  router.on('GET', '/tcb/public/:env/*path', openToAll(environments));
  router.on('PUT', '/tcb/uploads/:env/:name', upload(find));
}
