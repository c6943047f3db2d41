import * as z from 'zod';
import { WechatPayError } from '../types';

const refusal = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/),
  message: z.string().max(1000).default(''),
});

/** A verified refusal. WeChat Pay's own faults (5xx) leave open whether the call has taken effect. */
export function errorOf(status: number, data: unknown): WechatPayError {
  const read = refusal.safeParse(data);
  if (!read.success) return new WechatPayError('UNREACHABLE', status, 'a refusal of another shape');
  const { code, message } = read.data;
  return status >= 500
    ? new WechatPayError('UNREACHABLE', status, `${code} ${message}`)
    : new WechatPayError(code, status, message);
}

/** What the plugin, or the way to WeChat Pay, threw. Nothing of an answer that could not be verified is taken over. */
export function unreachable(error: unknown): WechatPayError {
  const { code, response } = (error ?? {}) as { code?: unknown; response?: { status?: unknown } };
  const status = typeof response?.status === 'number' ? response.status : 0;
  const why = typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'no answer';
  return new WechatPayError('UNREACHABLE', status, why);
}

/** WeChat Pay's codes for what it does not know. */
const unknown = new Set(['RESOURCE_NOT_EXISTS', 'ORDER_NOT_EXIST', 'ORDERNOTEXIST']);

/** What a query gives; null when WeChat Pay knows of no such thing. */
export async function nullWhenUnknown<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof WechatPayError && unknown.has(error.code)) return null;
    throw error;
  }
}
