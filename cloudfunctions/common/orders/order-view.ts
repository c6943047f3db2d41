import type { Address, Order } from '../../../database/collections/orders';
import type { Platform } from '../kernel/platform';
import { priceFor } from '../pricing/price-policy';
import type { Party } from './find-order';
import { refundable, refundUntil } from './order-acts';
import { toOrderCard, type OrderLook } from './order-card';
import type { OrderView, RefundView } from './views';

/** What stands beside an order on its own page. */
export interface OrderPageLook extends OrderLook {
  pickupPlace: string;
  /** Sealed; of the buyer and the seller. */
  phones: { buyer: string | null; seller: string | null };
  refunds: RefundView[];
}

const unpaid = (order: Pick<Order, 'state'>) => order.state === 'created' || order.state === 'paying';

/** For the buyer always; for others once it was paid, so that nobody collects addresses by having orders made. */
function addressFor({ address, paidAt }: Order, party: Party): Address | null {
  return party === 'buyer' || paidAt !== null ? address : null;
}

/** People who trade have to agree on the rest; whoever looks after it, and whoever is done, does not need the number. */
function contactFor(order: Order, { party, phones, trade, now }: OrderPageLook): string | null {
  const until = refundUntil(order, trade);
  const over = until !== null && now > until;
  if (order.paidAt === null || order.state === 'refunded' || over || party === 'support') return null;
  return party === 'buyer' ? phones.seller : phones.buyer;
}

function noteFor({ note }: Order, party: Party): string | null {
  if (!note) return null;
  return note.passed || party !== 'seller' ? note.text : null;
}

/** An order on its own page, as a client on this platform may know it; phones are as given, so still sealed. */
export function toOrderView(order: Order, look: OrderPageLook, platform: Platform): OrderView {
  const { goods, delivery, shipment, confirmBy, state } = order;
  const shown = (amount: number | null) => priceFor(amount, goods.kind, platform);
  return {
    ...toOrderCard(order, look, platform),
    postId: goods.postId,
    price: shown(goods.price),
    delivery,
    address: addressFor(order, look.party),
    pickupPlace: delivery === 'pickup' ? look.pickupPlace : '',
    contact: contactFor(order, look),
    note: noteFor(order, look.party),
    shipment,
    refundable: shown(refundable(order)),
    timeline: order.timeline.map(({ step, by, at, amount = null }) => ({
      step,
      by,
      at,
      amount: shown(amount),
    })),
    refunds: look.refunds,
    payUntil: unpaid(order) ? order.payUntil : null,
    confirmBy: state === 'shipped' ? confirmBy : null,
    refundUntil: refundUntil(order, look.trade),
  };
}
