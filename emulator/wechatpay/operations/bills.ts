import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import { ApiError } from '../api-error';
import { billDay } from '../bills/bill-day';
import { readToken, writeToken, type BillTicket } from '../bills/bill-token';
import { fundFlowBill } from '../bills/fund-flow-bill';
import { tradeBill } from '../bills/trade-bill';
import { operation, type ApiAnswer, type Desk } from './operation';

/** How long a download address holds, in ms. */
const addressLife = 300_000;
const downloadPath = '/v3/billdownload/file';

/** The text of a bill, the same whenever it is asked for. Throws `ApiError`. */
function textOf({ date, kind }: Pick<BillTicket, 'date' | 'kind'>, { book, now, keys }: Desk): string {
  const day = billDay(date, now);
  const text =
    kind === 'BASIC' ? fundFlowBill(book, day, keys.mchid) : tradeBill(book, day, kind, keys.mchid);
  if (text === null) throw new ApiError('NO_STATEMENT_EXIST', '账单文件不存在');
  return text;
}

function offer(bill: Omit<BillTicket, 'until'>, desk: Desk): ApiAnswer {
  const text = textOf(bill, desk);
  const token = writeToken({ ...bill, until: desk.now + addressLife }, desk.keys);
  return {
    body: {
      hash_type: 'SHA1',
      hash_value: createHash('sha1').update(text).digest('hex'),
      download_url: `${desk.url}${downloadPath}?token=${token}`,
    },
  };
}

const common = { bill_date: z.string(), tar_type: z.literal('GZIP').optional() };

/** Where a day's trade bill can be had. */
export const tradeBillOffer = operation({
  name: 'bill',
  method: 'GET',
  path: '/v3/bill/tradebill',
  input: z.strictObject({ ...common, bill_type: z.enum(['ALL', 'SUCCESS', 'REFUND']).default('ALL') }),
  run: ({ bill_date: date, bill_type: kind, tar_type: tar }, desk) =>
    offer({ date, kind, gzip: tar !== undefined }, desk),
});

/** Where a day's fund flow bill can be had. */
export const fundFlowBillOffer = operation({
  name: 'bill',
  method: 'GET',
  path: '/v3/bill/fundflowbill',
  input: z.strictObject({ ...common, account_type: z.literal('BASIC').optional() }),
  run: ({ bill_date: date, tar_type: tar }, desk) =>
    offer({ date, kind: 'BASIC', gzip: tar !== undefined }, desk),
});

/** A bill itself, which is not signed: its digest is. */
export const billDownload = operation({
  name: 'bill',
  method: 'GET',
  path: downloadPath,
  input: z.strictObject({ token: z.string(), tartype: z.string().optional() }),
  run({ token }, desk) {
    const bill = readToken(token, desk.keys);
    if (!bill || bill.until < desk.now) throw new ApiError('INVALID_REQUEST', '账单下载地址无效或已过期');
    const bytes = Buffer.from(textOf(bill, desk));
    return bill.gzip
      ? { file: gzipSync(bytes), contentType: 'application/x-gzip' }
      : { file: bytes, contentType: 'text/plain; charset=utf-8' };
  },
});
