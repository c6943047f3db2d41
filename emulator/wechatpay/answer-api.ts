import { randomUUID } from 'node:crypto';
import type { Faults } from '../faults/faults';
import { ApiError } from './api-error';
import { findOperation } from './operations';
import type { ApiAnswer, Desk } from './operations/operation';
import type { ApiRequest, Doorkeeper } from './signing/authorization';
import type { Keys } from './signing/keys';
import { signedHeaders } from './signing/sign';

/** What goes back over HTTP. */
export interface SignedAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

export interface ApiContext {
  keys: Keys;
  doorkeeper: Doorkeeper;
  faults: Faults;
  /** ms, local clock. */
  now: () => number;
  /** Carries out one deed, all or none. */
  carryOut: <T>(run: (desk: Desk) => T) => Promise<T>;
}

function parseBody(body: string): Record<string, unknown> {
  try {
    const value = JSON.parse(body) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below, as for what is JSON and no object.
  }
  throw new ApiError('PARAM_ERROR', '请求体不是合法的JSON', { location: 'body', issue: 'not a JSON object' });
}

const serialOf = ({ serial }: ApiRequest): { serial?: string } => (serial === undefined ? {} : { serial });

async function carryOut(request: ApiRequest, context: ApiContext): Promise<ApiAnswer> {
  const { method, target, body } = request;
  context.doorkeeper.check(request, context.now());
  const url = new URL(target, 'http://wechatpay');
  const found = findOperation(method, url.pathname);
  if (!found) throw new ApiError('NOT_FOUND', '请求的资源不存在');
  const said = method === 'GET' ? Object.fromEntries(url.searchParams) : parseBody(body);
  const given = { ...said, ...found.params };
  return context.faults.apply({ wechatpay: found.operation.name }, () =>
    context.carryOut((desk) => found.operation.answer(given, { ...desk, ...serialOf(request) })),
  );
}

function signed(status: number, value: object | null, { keys, now }: ApiContext): SignedAnswer {
  const body = value === null ? '' : JSON.stringify(value);
  const type = { 'content-type': 'application/json; charset=utf-8' };
  const headers = { 'Request-ID': randomUUID(), ...signedHeaders(keys, body, now()) };
  return { status, headers: value === null ? headers : { ...type, ...headers }, body };
}

/** Checks who asks, carries it out and signs the answer. Throws `LostAnswerError` when a fault rule says so. */
export async function answerApi(request: ApiRequest, context: ApiContext): Promise<SignedAnswer> {
  try {
    const answer = await carryOut(request, context);
    if ('file' in answer)
      return { status: 200, headers: { 'content-type': answer.contentType }, body: answer.file };
    return signed(answer.body === null ? 204 : 200, answer.body, context);
  } catch (error) {
    if (error instanceof ApiError) return signed(error.status, error.toBody(), context);
    throw error;
  }
}
