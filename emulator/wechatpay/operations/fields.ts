import * as z from 'zod';
import { ApiError } from '../api-error';
import { receiverTypes } from '../records/share';
import type { Desk } from './operation';

/** A merchant's own number. */
export const merchantNumber = (min: number, max: number) =>
  z
    .string()
    .regex(new RegExp(`^[0-9A-Za-z_\\-|*@]{${min},${max}}$`), `needs ${min} to ${max} of 0-9 A-Z a-z _-|*@`);

/** At most `max` characters, whatever their width. */
export const text = (max: number) =>
  z
    .string()
    .min(1)
    .refine((value) => Array.from(value).length <= max, `is longer than ${max}`);

/** fen, above 0 */
export const fen = z.int().min(1).max(100_000_000_00);

export const openid = z.string().min(1).max(128);

/** Who receives a share: a merchant by its number, or a person by an openid. */
export const receiverFields = { type: z.enum(receiverTypes), account: z.string().min(1).max(64) };

/** Where notices go: an address without a query. */
export const notifyUrl = z
  .string()
  .max(255)
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
  }, 'needs an address without a query');

/** ms, from RFC 3339. */
export const moment = z.iso
  .datetime({ offset: true, error: 'needs a time such as 2018-06-08T10:34:56+08:00' })
  .transform((value) => Date.parse(value));

/** Refuses an app or merchant that is not ours. Throws `ApiError`. */
export function checkMerchant(desk: Desk, { mchid, appid }: { mchid?: string; appid?: string }): void {
  if (mchid !== undefined && mchid !== desk.keys.mchid) throw new ApiError('MCH_NOT_EXISTS', '商户号不存在');
  if (appid !== undefined && !desk.appids.includes(appid)) {
    throw new ApiError('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配');
  }
}
