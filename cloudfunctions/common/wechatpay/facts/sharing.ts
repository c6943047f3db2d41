import * as z from 'zod';
import { fen } from '../calls/formats';
import type { ReturnFacts, ShareFacts } from '../types';

const reason = z.string().max(128).optional();

/** A request to share, or to release the rest. */
export const shareAnswer = z.object({
  out_order_no: z.string().max(64),
  transaction_id: z.string().max(32),
  state: z.enum(['PROCESSING', 'FINISHED']),
  receivers: z
    .array(
      z.object({
        account: z.string().max(64),
        amount: fen,
        result: z.enum(['PENDING', 'SUCCESS', 'CLOSED']),
        fail_reason: reason,
      }),
    )
    .max(100)
    .default([]),
});

export function shareFacts({ out_order_no, state, receivers }: z.output<typeof shareAnswer>): ShareFacts {
  return {
    outOrderNo: out_order_no,
    state,
    receivers: receivers.map(({ account, amount, result, fail_reason }) => ({
      account,
      amount,
      result,
      failReason: fail_reason || null,
    })),
  };
}

/** A share that is taken back. */
export const returnAnswer = z.object({
  out_return_no: z.string().max(64),
  result: z.enum(['PROCESSING', 'SUCCESS', 'FAILED']),
  fail_reason: reason,
});

export function returnFacts({
  out_return_no,
  result,
  fail_reason,
}: z.output<typeof returnAnswer>): ReturnFacts {
  return { outReturnNo: out_return_no, result, failReason: fail_reason || null };
}
