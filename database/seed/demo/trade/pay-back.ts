import { putBack } from '../../../../cloudfunctions/common/goods/stock';
import { minute, second } from '../../../../cloudfunctions/common/kernel/clock';
import { tradeDefaults } from '../../../../cloudfunctions/common/kernel/settings/trade';
import { writeNotice } from '../../../../cloudfunctions/common/notices/write-notice';
import { refundId } from '../../../../cloudfunctions/common/orders/ids';
import { takeStep } from '../../../../cloudfunctions/common/orders/machine';
import { orderPath } from '../../../../cloudfunctions/common/orders/tell-party';
import { decidedRefund } from '../../../../cloudfunctions/common/refunds/decided-refund';
import { newRefund } from '../../../../cloudfunctions/common/refunds/new-refund';
import { withPaidBack } from '../../../../cloudfunctions/common/refunds/refund-money';
import { shareAfterRefund } from '../../../../cloudfunctions/common/shares/follow-order';
import type { RefundReason } from '../../../collections/refunds';
import { type Teller, tellMoneyPeople } from './teller';

export interface Asked {
  /** fen; left out: all of it. */
  amount?: number;
  reason: RefundReason;
  text: string;
}

/** The buyer asks for a refund at `at` (ms), as `refund.request` stores it. */
export async function ask({ ledger }: Teller, orderId: string, asked: Asked, at: number): Promise<void> {
  const { amount, reason, text } = asked;
  const found = ledger.get('orders', orderId);
  const wish = { amount, reason, text: { text, passed: true }, images: [] };
  const { refund, changes } = newRefund(
    found,
    wish,
    { party: 'buyer', shown: true, trade: tradeDefaults },
    at,
  );
  const { _id, ...data } = refund;
  await ledger.doc('refunds', _id).set(data);
  await ledger.doc('orders', orderId).update(changes);
  await writeNotice(ledger.transaction, {
    userId: found.sellerId,
    kind: 'refund-asked',
    at,
    about: _id,
    data: { about: found.goods.title, dueAt: refund.dueAt },
    path: orderPath(orderId),
  });
}

/** The seller decides about it at `at` (ms), as `refund.decide` stores it. */
export async function decide(
  { ledger }: Teller,
  orderId: string,
  { grant, restock = false, reply }: { grant: boolean; restock?: boolean; reply: string },
  at: number,
): Promise<void> {
  const found = ledger.get('orders', orderId);
  const refund = ledger.get('refunds', refundId(orderId, found.refunds));
  const decision = { grant, amount: undefined, restock, reply: { text: reply, passed: true } };
  const deciding = { party: 'seller' as const, id: found.sellerId, shown: true };
  const changes = decidedRefund(refund, found, decision, deciding, at);
  await ledger.doc('refunds', refund._id).update(changes.refund);
  await ledger.doc('orders', orderId).update(changes.order);
  await writeNotice(ledger.transaction, {
    userId: found.buyerId,
    kind: 'refund-decided',
    at,
    about: refund._id,
    data: { about: found.goods.title, granted: grant },
    path: orderPath(orderId),
  });
}

/** WeChat Pay is asked at `at` (ms) to pay back what was granted, and has done it soon after. `reason`: what it is told. */
export async function payBack(
  { ledger, till }: Teller,
  orderId: string,
  reason: string,
  at: number,
): Promise<void> {
  const t = ledger.transaction;
  const found = ledger.get('orders', orderId);
  const refund = ledger.get('refunds', refundId(orderId, found.refunds));
  const wechatRefundId = till.refund(at, refund, reason);
  const refundedAt = till.paidBackAt(at + 10 * second, refund._id);
  const { _id, amount, restock } = refund;
  const after = withPaidBack(found, amount);
  const step = after.refunded === found.amount ? 'refund-whole' : 'refund-pay';
  const taken = takeStep(found, step, 'wechat', refundedAt, { refundId: _id, amount });
  await ledger.doc('orders', orderId).update({ ...taken, ...after });
  if (restock) await putBack(t, found, refundedAt);
  await shareAfterRefund(t, { _id: orderId, refunded: after.refunded }, _id, refundedAt);
  const paidBack = { state: 'refunded', answer: 'SUCCESS', wechatRefundId, refundedAt } as const;
  await ledger.doc('refunds', _id).update({ ...paidBack, nextAt: null, tries: 1 });
  const data = { about: found.goods.title, surplus: false };
  const notice = { userId: found.buyerId, at: refundedAt, about: _id, path: orderPath(orderId) };
  await writeNotice(t, { ...notice, kind: 'refund-paid', data });
}

/** The same, but the money does not reach the buyer: an operator has to look. */
export async function getStuck(
  { ledger, till }: Teller,
  orderId: string,
  reason: string,
  at: number,
): Promise<void> {
  const found = ledger.get('orders', orderId);
  const refund = ledger.get('refunds', refundId(orderId, found.refunds));
  const wechatRefundId = till.refund(at, refund, reason);
  till.loseRefund(at + second, refund._id);
  const changes = { state: 'stuck', answer: 'ABNORMAL', wechatRefundId, nextAt: null, tries: 1 } as const;
  await ledger.doc('refunds', refund._id).update(changes);
  await tellMoneyPeople(ledger, { what: 'refund', about: `${refund._id}:stuck` }, at + minute);
}
