import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ZodError, prettifyError } from 'zod';
import { LostAnswerError } from '../cloudbase/errors';
import { guard } from './guard';
import { HttpError } from './http-error';
import { sendJson } from './respond';
import type { Router } from './router';

function fail(response: ServerResponse, error: unknown): void {
  if (error instanceof LostAnswerError || response.headersSent) {
    response.destroy();
    return;
  }
  const known =
    error instanceof HttpError
      ? error
      : error instanceof ZodError
        ? new HttpError(400, 'INVALID_INPUT', prettifyError(error))
        : null;
  if (!known) console.error('[local cloud]', error);
  const { status, code, message, details } =
    known ?? new HttpError(500, 'INTERNAL', 'The local cloud failed.');
  response.setHeader('connection', 'close');
  sendJson(response, status, { error: { code, message, ...details } });
}

async function handle(router: Router, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? 'GET';
  guard(method, request.headers);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const found = router.find(method, url.pathname);
  if ('handler' in found) {
    await found.handler({ request, response, url, params: found.params });
    return;
  }
  if (found.allowed.length > 0) {
    response.setHeader('allow', found.allowed.join(', '));
    throw new HttpError(405, 'WRONG_METHOD', `Use ${found.allowed.join(' or ')} here.`);
  }
  throw new HttpError(404, 'NOT_FOUND', `Nothing is at ${url.pathname}.`);
}

/** Starts listening on 127.0.0.1 and gives the server and its port. Rejects when the port is in use. */
export function listen(router: Router, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    handle(router, request, response).catch((error: unknown) => fail(response, error));
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve({ server, port: (server.address() as AddressInfo).port });
    });
  });
}
