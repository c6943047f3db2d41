import { rfc3339 } from '../china-time';
import type { ShareReturn } from '../records/share';

/** A share that is taken back as answers tell of it. */
export function returnBody(back: ShareReturn): object {
  return {
    order_id: back.orderId,
    out_order_no: back.outOrderNo,
    out_return_no: back._id,
    return_id: back.returnId,
    return_mchid: back.mchid,
    amount: back.amount,
    description: back.description,
    result: back.result,
    ...(back.failReason !== null && { fail_reason: back.failReason }),
    create_time: rfc3339(back.createdAt),
    finish_time: rfc3339(back.finishedAt ?? 0),
  };
}
