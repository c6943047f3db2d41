import type { OrderView } from '../../../../cloudfunctions/common/orders/views';
import type { Strings } from '../../../locales/zh';
import { momentOf } from '../../../services/format';
import type { Texts } from '../../locales/zh';
import { addressText, phoneText } from '../../services/address';
import { companyName } from '../../services/companies';
import { eventLines, type EventLine } from '../../services/event-lines';
import { mainAction, otherActions, type MainAction, type OtherAction } from '../../services/main-action';
import { refundCard, type RefundCard } from '../../services/refund-card';
import { stateWords, type Confirming, type StateWords } from '../../services/state-words';

/** An order in words, ready to be shown. */
export interface OrderScreen {
  words: StateWords;
  main: MainAction | null;
  others: OtherAction[];
  /** Empty when nothing goes to an address, or it is not to be seen. */
  address: string;
  delivery: string;
  /** The other party's number as people read it; empty when it is not to be seen. */
  phone: string;
  /** The express company; empty without a parcel. */
  company: string;
  refunds: RefundCard[];
  events: EventLine[];
  placed: string;
}

/** What the page shows of an order at `now` (ms). */
export function orderScreen(
  order: OrderView,
  look: { now: number; confirming: Confirming },
  texts: Texts,
  dates: Strings['dates'],
): OrderScreen {
  const { now, confirming } = look;
  const { address, contact, delivery, shipment, refunds, createdAt } = order;
  return {
    words: stateWords(order, { now, confirming, t: texts.states, dates }),
    main: mainAction(order, confirming, texts.order.main),
    others: otherActions(order, confirming, texts.order.more),
    address: address ? addressText(address) : '',
    delivery: texts.shared.deliveries[delivery],
    phone: contact ? phoneText(contact) : '',
    company: shipment?.company ? companyName(shipment.company, texts.shared.companies) : '',
    refunds: refunds.map((refund) => refundCard(refund, now, texts, dates)),
    events: eventLines(order, now, texts.order.steps, dates),
    placed: momentOf(createdAt, now, dates),
  };
}
