import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../../faults/faults';
import { readBody } from '../../http/body';
import { send } from '../../http/respond';
import type { Handler } from '../../http/router';
import { DatabaseError } from '../database/errors';
import type { Environment } from '../environment';
import { CloudError, invalidSource, LostAnswerError } from '../errors';
import type { CallerToken, CallerTokens } from '../functions/caller-token';
import type { WireAnswer } from './call';
import { dispatch } from './dispatch';
import { readMultipart } from './multipart';

/** Bytes; above everything the SDK may send. */
const bodyLimit = 20 * 1024 * 1024;

export interface EndpointOptions {
  /** By environment ID. */
  environments: ReadonlyMap<string, Environment>;
  tokens: CallerTokens;
  faults: Faults;
}

async function readParams(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await readBody(request, bodyLimit);
  const contentType = request.headers['content-type'] ?? '';
  if (contentType.startsWith('multipart/')) return readMultipart(body, contentType);
  return JSON.parse(body.toString()) as Record<string, unknown>;
}

function readToken(tokens: CallerTokens, text: unknown): CallerToken | null {
  if (typeof text !== 'string' || text === '') return null;
  const token = tokens.verify(text);
  if (!token) throw invalidSource('wxCloudApiToken is not valid');
  return token;
}

function answer(response: ServerResponse, requestId: string, value: WireAnswer): void {
  if (Buffer.isBuffer(value)) send(response, 200, 'application/octet-stream', value);
  else send(response, 200, 'application/json', JSON.stringify({ requestId, ...value }));
}

/** Failures are HTTP 200 too; the SDK tells them from bytes by exactly this content type. */
function answerFailure(response: ServerResponse, requestId: string, error: unknown): void {
  if (error instanceof LostAnswerError) throw error;
  const known = error instanceof CloudError || error instanceof DatabaseError;
  if (!known) console.error('[local cloud]', error);
  const code = known ? error.code : 'SYS_ERR';
  const message = error instanceof Error ? error.message : String(error);
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify({ code, message, requestId }));
}

/** `POST /tcb/admin?env=<environment ID>`: what the unmodified wx-server-sdk talks to. */
export function wireEndpoint({ environments, tokens, faults }: EndpointOptions): Handler {
  return async ({ request, response, url }) => {
    const requestId = randomUUID();
    const params = await readParams(request);
    try {
      const environment = environments.get(url.searchParams.get('env') ?? '');
      if (!environment) throw new CloudError('INVALIID_ENV', -501005, 'Environment not found', 404);
      const from = readToken(tokens, params['wxCloudApiToken']);
      answer(response, requestId, await dispatch({ environment, faults, from, params }));
    } catch (error) {
      answerFailure(response, requestId, error);
    }
  };
}
