import type { Order, OrderActor, Shipment } from '../../../database/collections/orders';
import { day } from '../kernel/clock';
import type { TradeSettings } from '../kernel/settings/trade';
import { takeStep } from './machine';

/**
 * What handing over changes of an order: it is shipped, WeChat is to be told, and it counts as received after some days.
 * Throws as `takeStep`. `now` in ms.
 */
export function handOver(
  order: Pick<Order, 'state' | 'openRefundId' | 'timeline'>,
  by: OrderActor,
  parcel: Pick<Shipment, 'company' | 'trackingNo'>,
  { confirmDays }: Pick<TradeSettings, 'confirmDays'>,
  now: number,
): Pick<Order, 'state' | 'timeline' | 'updatedAt' | 'shipment' | 'shippingReport' | 'confirmBy'> {
  return {
    ...takeStep(order, 'ship', by, now),
    shipment: { ...parcel, at: now },
    shippingReport: { state: 'due', nextAt: now, tries: 0, errCode: null },
    confirmBy: now + confirmDays * day,
  };
}
