import { verify } from 'node:crypto';
import { minute, second } from '../../kernel/clock';
import type { NoticeKeys } from '../notice-keys';

/** What stands in the headers of a notice, without which it is none. */
const patterns = {
  'wechatpay-serial': /^[0-9A-Za-z_]{1,80}$/,
  'wechatpay-timestamp': /^[0-9]{1,12}$/,
  'wechatpay-nonce': /^[\x21-\x7e]{1,128}$/,
  'wechatpay-signature': /^[0-9A-Za-z+/]{1,1024}={0,2}$/,
} as const;

type Name = keyof typeof patterns;
export type NoticeHeaders = Record<Name, string>;

/** How far WeChat Pay's clock and ours may be apart. */
const tolerance = 5 * minute;

/** How the signature begins of what WeChat Pay sends to see whether wrong signatures are refused. */
const probe = 'WECHATPAY/SIGNTEST/';

/** The headers, whatever the case of their names; null unless each is there once and of its shape. */
export function readHeaders(headers: Readonly<Record<string, unknown>>): NoticeHeaders | null {
  const found = Object.entries(patterns).map(([name, pattern]) => {
    const values = Object.entries(headers).filter(([key]) => key.toLowerCase() === name);
    const [, value] = values[0] ?? [];
    return values.length === 1 && typeof value === 'string' && pattern.test(value) ? [name, value] : null;
  });
  return found.includes(null) ? null : (Object.fromEntries(found as [Name, string][]) as NoticeHeaders);
}

/** Why this is not from WeChat Pay, or not from now; null when it is. `now` in ms. */
export function whyNotSigned(
  headers: NoticeHeaders,
  body: Buffer,
  { publicKeyId, publicKey }: NoticeKeys,
  now: number,
): 'serial' | 'time' | 'probe' | 'signature' | null {
  const { 'wechatpay-timestamp': timestamp, 'wechatpay-signature': signature } = headers;
  if (headers['wechatpay-serial'] !== publicKeyId) return 'serial';
  if (Math.abs(Number(timestamp) * second - now) > tolerance) return 'time';
  const signed = Buffer.concat([
    Buffer.from(`${timestamp}\n${headers['wechatpay-nonce']}\n`),
    body,
    Buffer.from('\n'),
  ]);
  if (verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64'))) return null;
  return signature.startsWith(probe) ? 'probe' : 'signature';
}
