import * as z from 'zod';
import { bodyOf, httpRequest } from '../kernel/http';
import { parseJson } from '../kernel/parse-json';
import { paymentFacts, transactionNotice } from './facts/payment';
import { refundFacts, refundNotice } from './facts/refund';
import type { NoticeKeys } from './notice-keys';
import { envelope, open } from './notice/open';
import { readHeaders, whyNotSigned } from './notice/verify';
import type { PaymentFacts, RefundFacts } from './types';

const noticeRequest = httpRequest.extend({ headers: z.record(z.string(), z.unknown()).default({}) });

/** Bytes; what WeChat Pay sends is a few thousand. */
const sizeLimit = 65_536;

export type Notice =
  /** `status` as in HTTP: 401 for what is not from WeChat Pay, or not from now. */
  | { kind: 'refused'; why: string; status: number }
  | { kind: 'payment'; id: string; facts: PaymentFacts }
  | { kind: 'refund'; id: string; facts: RefundFacts }
  /** From WeChat Pay, but nothing for us to do. */
  | { kind: 'unused'; id: string; type: string };

const refused = (why: string, status: number): Notice => ({ kind: 'refused', why, status });

/** What is sealed in a notice about a payment or a refund; anything else is unused. */
function contentOf(type: string, originalType: string | undefined) {
  if (type === 'TRANSACTION.SUCCESS' && (originalType ?? 'transaction') === 'transaction') return 'payment';
  return /^REFUND\.(SUCCESS|ABNORMAL|CLOSED)$/.test(type) ? 'refund' : null;
}

/** Reads a notice whose signature is known to be right. */
function readSigned(body: Buffer, { mchid, apiV3Key }: NoticeKeys): Notice {
  const parsed = envelope.safeParse(parseJson(body.toString()));
  if (!parsed.success) return refused('envelope', 400);
  const { id, event_type: type, resource } = parsed.data;
  const content = contentOf(type, resource.original_type);
  if (content === null) return { kind: 'unused', id, type };
  const opened = open(resource, apiV3Key);
  if (opened === null) return refused('cipher', 400);
  const read = (content === 'payment' ? transactionNotice : refundNotice).safeParse(parseJson(opened));
  if (!read.success) return refused('shape', 400);
  if (read.data.mchid !== mchid) return refused('merchant', 400);
  return 'out_refund_no' in read.data
    ? { kind: 'refund', id, facts: refundFacts(read.data) }
    : { kind: 'payment', id, facts: paymentFacts(read.data) };
}

/**
 * Reads what was sent to the address for notices. Nothing of the body is looked at before WeChat Pay's signature over its
 * very bytes was found right; what it says still has to agree with what is stored. `now` in ms.
 * https://pay.weixin.qq.com/doc/v3/merchant/4012791861
 */
export function readNotice(event: unknown, keys: NoticeKeys, now: number): Notice {
  const request = noticeRequest.safeParse(event);
  if (!request.success) return refused('request', 400);
  if (request.data.httpMethod !== 'POST') return refused('method', 405);
  const headers = readHeaders(request.data.headers);
  if (!headers) return refused('headers', 401);
  const body = bodyOf(request.data);
  if (body.length > sizeLimit) return refused('size', 413);
  const why = whyNotSigned(headers, body, keys, now);
  return why ? refused(why, 401) : readSigned(body, keys);
}
