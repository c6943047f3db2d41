import { tradeDefaults } from '../../../../cloudfunctions/common/kernel/settings/trade';
import { handOver } from '../../../../cloudfunctions/common/orders/hand-over';
import { takeStep } from '../../../../cloudfunctions/common/orders/machine';
import { tellParty } from '../../../../cloudfunctions/common/orders/tell-party';
import { shareAfterCompletion } from '../../../../cloudfunctions/common/shares/follow-order';
import type { Order, OrderActor } from '../../../collections/orders';
import type { Teller } from './teller';

const nothingSent = { company: '', trackingNo: '' };

/** The seller hands over at `at` (ms), as `order.ship` stores it. */
export async function ship(
  { ledger }: Teller,
  orderId: string,
  at: number,
  parcel = nothingSent,
): Promise<void> {
  const found = ledger.get('orders', orderId);
  await ledger.doc('orders', orderId).update(handOver(found, 'seller', parcel, tradeDefaults, at));
  const data = { about: found.goods.title };
  await tellParty(ledger.transaction, found, { to: 'buyer', kind: 'order-shipped', data }, at);
}

/** It is received at `at` (ms), as `complete-order` stores it. */
export async function complete(
  { ledger }: Teller,
  orderId: string,
  by: OrderActor,
  at: number,
): Promise<void> {
  const t = ledger.transaction;
  const found = ledger.get('orders', orderId);
  const changes = { ...takeStep(found, 'confirm', by, at), completedAt: at, confirmBy: null };
  await ledger.doc('orders', orderId).update(changes);
  await shareAfterCompletion(t, { ...found, ...changes }, tradeDefaults, at);
  const data = { about: found.goods.title, state: 'completed' as const };
  await tellParty(t, found, { to: 'seller', kind: 'order-ended', data }, at);
  if (by !== 'buyer') await tellParty(t, found, { to: 'buyer', kind: 'order-ended', data }, at);
}

/** An order of which WeChat was told that it was handed over, if it was. */
export function told(order: Order): Order {
  if (order.shippingReport === null) return order;
  return { ...order, shippingReport: { state: 'done', nextAt: null, tries: 1, errCode: null } };
}
