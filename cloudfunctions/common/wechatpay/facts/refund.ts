import * as z from 'zod';
import { fen, time } from '../calls/formats';
import type { RefundFacts } from '../types';

const numbers = {
  out_trade_no: z.string().max(32),
  out_refund_no: z.string().max(64),
  refund_id: z.string().max(32),
  /** Empty until it succeeded. */
  success_time: z.union([time, z.literal('').transform(() => undefined)]).optional(),
  amount: z.object({ total: fen, refund: fen }),
};

/** A refund, as WeChat Pay answers. */
export const refundAnswer = z.object({
  ...numbers,
  status: z.enum(['SUCCESS', 'PROCESSING', 'CLOSED', 'ABNORMAL']),
});

/** A refund, as WeChat Pay notifies of one. */
export const refundNotice = z
  .object({
    ...numbers,
    mchid: z.string().max(32),
    refund_status: z.enum(['SUCCESS', 'CLOSED', 'ABNORMAL']),
  })
  .transform(({ refund_status, ...rest }) => ({ ...rest, status: refund_status }));

export function refundFacts(found: z.output<typeof refundAnswer>): RefundFacts {
  return {
    outRefundNo: found.out_refund_no,
    outTradeNo: found.out_trade_no,
    refundId: found.refund_id,
    status: found.status,
    refund: found.amount.refund,
    total: found.amount.total,
    succeededAt: found.success_time ?? null,
  };
}
