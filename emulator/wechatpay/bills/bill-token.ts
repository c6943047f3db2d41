import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Keys } from '../signing/keys';

/** Which bill an address leads to. */
const ticket = z.strictObject({
  date: z.string(),
  kind: z.enum(['ALL', 'SUCCESS', 'REFUND', 'BASIC']),
  gzip: z.boolean(),
  /** ms */
  until: z.number(),
});

export type BillTicket = z.output<typeof ticket>;

const macOf = (body: string, { apiV3Key }: Keys): Buffer =>
  createHmac('sha256', `bill\n${apiV3Key}`).update(body).digest();

/** What stands in a download address. */
export function writeToken(given: BillTicket, keys: Keys): string {
  const body = Buffer.from(JSON.stringify(given)).toString('base64url');
  return `${body}.${macOf(body, keys).toString('base64url')}`;
}

/** What a download address says; null when it was not given out here. */
export function readToken(token: string, keys: Keys): BillTicket | null {
  const [body = '', mac = ''] = token.split('.');
  const [given, right] = [Buffer.from(mac, 'base64url'), macOf(body, keys)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return ticket.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
}
