import type { Order } from '../../../database/collections/orders';
import { db, transaction } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import { log } from '../kernel/log';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import type { TradeSettings } from '../kernel/settings/trade';
import { findOrder, type Party } from './find-order';
import { handOver } from './hand-over';
import { shipmentProblems, type Parcel } from './shipment-problems';
import { reportShipping } from './shipping/report-shipping';
import { showOrder } from './show-order';
import { tellParty } from './tell-party';
import type { OrderView } from './views';

function isShippedSo({ state, shipment }: Order, { company, trackingNo }: Parcel): boolean {
  return state === 'shipped' && shipment?.company === company && shipment.trackingNo === trackingNo;
}

function ship(orderId: string, by: Party, parcel: Parcel, trade: TradeSettings, now: number): Promise<void> {
  return transaction(async (t) => {
    const order = await t.doc('orders', orderId).get();
    if (!order) throw new AppError('NOT_FOUND');
    if (isShippedSo(order, parcel)) return;
    await t.doc('orders', orderId).update(handOver(order, by, parcel, trade, now));
    const data = { about: order.goods.title };
    await tellParty(t, order, { to: 'buyer', kind: 'order-shipped', data }, now);
  });
}

/** Tells WeChat at once; what cannot be told now, `sweep` tells. */
async function tellWechat(orderId: string, trade: TradeSettings, now: number): Promise<void> {
  try {
    const order = await db.orders.get(orderId);
    if (order) await reportShipping(order, trade, now);
  } catch (error) {
    log('warn', 'shipping.put-off', {
      order: orderId,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

/**
 * The seller, or support for them, has sent a paid order or handed it over. By express it needs a company and a number.
 * Saying the same again changes nothing; CONFLICT for an order that stands otherwise.
 */
export async function shipOrder(
  { orderId, company, trackingNo }: { orderId: string } & Parcel,
  call: UserCall,
): Promise<{ order: OrderView }> {
  const { order, party } = await findOrder(orderId, call.person);
  if (party === 'buyer') throw new AppError('FORBIDDEN');
  const express = order.delivery === 'express';
  const parcel = express ? { company, trackingNo } : { company: '', trackingNo: '' };
  if (express) refuseProblems(shipmentProblems(parcel));
  const { trade } = await getSettings();
  await ship(orderId, party, parcel, trade, call.now);
  await tellWechat(orderId, trade, call.now);
  return showOrder(orderId, call);
}
