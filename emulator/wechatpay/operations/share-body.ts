import { rfc3339 } from '../china-time';
import type { Share, SharePart } from '../records/share';

function partBody(part: SharePart, createdAt: number): Record<string, unknown> {
  return {
    amount: part.amount,
    description: part.description,
    type: part.type,
    account: part.account,
    result: part.result,
    ...(part.failReason !== null && { fail_reason: part.failReason }),
    detail_id: part.detailId,
    create_time: rfc3339(createdAt),
    finish_time: rfc3339(part.finishedAt ?? 0),
  };
}

/** A request to share as answers tell of it. What went back to the merchant itself stands among the receivers. */
export function shareBody({ _id, orderId, transactionId, state, receivers, createdAt }: Share): object {
  return {
    transaction_id: transactionId,
    out_order_no: _id,
    order_id: orderId,
    state,
    receivers: receivers.map((part) => partBody(part, createdAt)),
  };
}
