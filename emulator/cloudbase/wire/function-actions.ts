import { invalidParameter } from '../errors';
import type { WireAnswer, WireCall } from './call';

/** What one function may send another, in bytes. */
const eventLimit = 6 * 1024 * 1024;

function readEvent(text: unknown): unknown {
  if (text === undefined || text === '') return {};
  if (typeof text !== 'string') throw invalidParameter('request_data must be a string');
  if (Buffer.byteLength(text) > eventLimit) {
    throw invalidParameter(`request_data exceeds the limit of ${eventLimit} bytes`);
  }
  return JSON.parse(text);
}

/** `functions.invokeFunction`: a call from a function, on behalf of whoever called that one. */
export async function invokeFunction({ environment, from, params }: WireCall): Promise<WireAnswer> {
  const name = params['function_name'];
  if (typeof name !== 'string' || name === '') throw invalidParameter('function_name is required');
  const event = readEvent(params['request_data']);
  const result = await environment.functions.invoke({
    function: name,
    event,
    source: 'function',
    caller: from?.caller ?? null,
    ...(from ? { chain: from.source } : {}),
  });
  return { data: { response_data: result } };
}
