import * as z from 'zod';
import { minute, second } from '../kernel/clock';
import { bodyOf, httpRequest } from '../kernel/http';
import { parseJson } from '../kernel/parse-json';
import { decrypt, readKey } from './decrypt';
import { isSigned } from './signature';

/** A request that may be a push. */
export const pushRequest = httpRequest.extend({
  httpMethod: z.enum(['GET', 'POST']),
  queryStringParameters: z.record(z.string().max(64), z.string().max(1024)).default({}),
  body: z.string().max(65_536).default(''),
});

export type PushRequest = z.output<typeof pushRequest>;

/** Of mp.weixin.qq.com, Development → Message push. */
export interface PushSecrets {
  token: string;
  /** EncodingAESKey. */
  aesKey: string;
}

export type HttpPush =
  /** Not from WeChat, too old, or not readable. */
  | { kind: 'refused'; why: string }
  /** WeChat asks whether the address is ours; it wants `echo` back. */
  | { kind: 'greeting'; echo: string }
  /** A message for `appid`. */
  | { kind: 'message'; event: unknown; appid: string };

/** How far WeChat's clock and ours may be apart. */
const tolerance = 5 * minute;

const query = z.object({
  signature: z.string().max(64).default(''),
  msg_signature: z.string().max(64).default(''),
  timestamp: z.string().regex(/^\d{1,12}$/),
  nonce: z.string().min(1).max(64),
  echostr: z.string().max(256).optional(),
});

const envelope = z.object({ Encrypt: z.string().max(65_536) });

const refused = (why: string): HttpPush => ({ kind: 'refused', why });

function open(
  request: PushRequest,
  { msg_signature, timestamp, nonce }: z.output<typeof query>,
  { token, key }: { token: string; key: Buffer },
): HttpPush {
  const parsed = envelope.safeParse(parseJson(bodyOf(request).toString()));
  if (!parsed.success) return refused('no envelope');
  const { Encrypt } = parsed.data;
  if (!isSigned(msg_signature, [token, timestamp, nonce, Encrypt])) return refused('signature');
  const opened = decrypt(Encrypt, key);
  if (!opened) return refused('cipher');
  const event = parseJson(opened.message);
  return event === undefined ? refused('not JSON') : { kind: 'message', event, appid: opened.appid };
}

/**
 * Reads a message that WeChat pushes to an address (URL mode, safe mode, JSON; its signature is checked before anything
 * of it is used). Without a token and a key nothing is accepted. `now` in ms.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export function readHttpPush(request: PushRequest, { token, aesKey }: PushSecrets, now: number): HttpPush {
  const key = readKey(aesKey);
  if (token === '' || !key) return refused('not set up');
  const parsed = query.safeParse(request.queryStringParameters);
  if (!parsed.success) return refused('query');
  const { signature, timestamp, nonce, echostr } = parsed.data;
  if (Math.abs(Number(timestamp) * second - now) > tolerance) return refused('time');
  if (request.httpMethod === 'POST') return open(request, parsed.data, { token, key });
  const greeted = echostr !== undefined && isSigned(signature, [token, timestamp, nonce]);
  return greeted ? { kind: 'greeting', echo: echostr } : refused('signature');
}
