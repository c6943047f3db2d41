import { minute } from '../../../../cloudfunctions/common/kernel/clock';
import { unfreezeId } from '../../../../cloudfunctions/common/orders/ids';
import { begun, ended, unfrozen } from '../../../../cloudfunctions/common/shares/share-changes';
import { writeShare } from '../../../../cloudfunctions/common/shares/write-share';
import { type Teller, tellMoneyPeople } from './teller';

/** WeChat Pay is asked at `at` (ms) to pay a commission, and pays it, or does not for `failing`. */
export async function payCommission(
  { ledger, till }: Teller,
  orderId: string,
  failing: 'RECEIVER_RECEIPT_LIMIT' | null,
  at: number,
): Promise<void> {
  const t = ledger.transaction;
  await ledger.doc('shares', orderId).update(begun(ledger.get('shares', orderId), at));
  const asked = ledger.get('shares', orderId);
  const request = asked.requests.at(-1);
  if (!request) throw new Error(`${orderId} has nothing to share.`);
  till.share(at, asked, request, failing);
  const knownAt = at + minute;
  till.afterShare(knownAt, asked);
  const ending =
    failing === null ? { result: 'SUCCESS' as const } : { result: 'CLOSED' as const, failReason: failing };
  const changes = ended(asked, request.outOrderNo, ending, null, knownAt);
  if (!changes) throw new Error(`${request.outOrderNo} has ended already.`);
  await writeShare(t, asked, changes, knownAt);
  if (failing !== null) {
    await tellMoneyPeople(ledger, { what: 'share', about: request.outOrderNo }, knownAt);
    return;
  }
  till.release(knownAt, asked, unfreezeId(orderId));
  const doneAt = knownAt + minute;
  await ledger.doc('shares', orderId).update(unfrozen(ledger.get('shares', orderId), doneAt));
}
