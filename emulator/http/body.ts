import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error';

/** A body this many times over its limit is read to its end, so that the sender hears the refusal. */
const patience = 10;

/** Reads a request's body. Throws `HttpError` 413 when it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else if (size > limit * patience) break;
  }
  if (size <= limit) return Buffer.concat(chunks);
  throw new HttpError(413, 'BODY_TOO_LARGE', `The body is larger than the limit of ${limit} bytes.`, {
    limit,
  });
}

/** Reads a JSON body; an empty one is `{}`. Throws `HttpError` 400 or 413. */
export async function readJson(request: IncomingMessage, limit = 1024 * 1024): Promise<unknown> {
  const text = (await readBody(request, limit)).toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, 'INVALID_JSON', `The body is not JSON: ${(error as Error).message}`);
  }
}
