import type { OrderCard, OrderView } from '../../../cloudfunctions/common/orders/views';
import type { RefundState } from '../../../database/collections/refunds';
import { fill } from '../../locales/fill';
import type { Strings } from '../../locales/zh';
import { momentOf } from '../../services/format';
import type { Texts } from '../locales/zh';
import { leftText } from './left';

/** Whether the page waits for the result of a payment: no, it does, or it has waited long enough. */
export type Confirming = 'no' | 'waiting' | 'gave-up';

/** How an order stands, in one sentence with what follows from it. */
export interface StateWords {
  title: string;
  /** Empty when nothing follows. */
  lead: string;
  icon: string;
  tone: 'waits' | 'good' | 'bad' | 'quiet';
}

interface Look {
  /** ms */
  now: number;
  confirming: Confirming;
  t: Texts['states'];
  dates: Strings['dates'];
}

type OpenRefund = keyof Texts['states']['tags']['refund'];
function isOpen(state: RefundState): state is OpenRefund {
  return state === 'requested' || state === 'refunding' || state === 'stuck';
}

/** How an order stands, as a tag in a list. */
export function tagOf(order: OrderCard, t: Texts['states']): { text: string; tone: StateWords['tone'] } {
  const { state, side, acts, refundState } = order;
  const held = state === 'paid' || state === 'shipped' || state === 'completed';
  if (held && refundState && isOpen(refundState))
    return { text: t.tags.refund[refundState], tone: refundState === 'stuck' ? 'bad' : 'waits' };
  const mine = acts.some((act) => act === 'pay' || act === 'ship' || act === 'confirm');
  const tone = mine ? 'waits' : state === 'completed' ? 'good' : 'quiet';
  return { text: t.tags[side][state], tone };
}

const moment = (at: number, { now, dates }: Look) => momentOf(at, now, dates);

function refundWords(order: OrderView, refund: OpenRefund, look: Look): StateWords {
  const { t, now } = look;
  if (refund === 'stuck') return { ...t.stuck, icon: 'alert-circle', tone: 'bad' };
  if (refund === 'refunding') return { ...t.refunding, icon: 'receipt-refund', tone: 'waits' };
  const dueAt = order.refunds.find(({ state }) => state === 'requested')?.dueAt ?? null;
  const { side } = order;
  const lead = side === 'seller' ? t.requested.sellerLead : t.requested.buyerLead;
  const text = dueAt !== null && dueAt < now ? t.requested.late : lead;
  return {
    title: t.requested[side],
    lead: dueAt === null ? '' : fill(text, { due: moment(dueAt, look) }),
    icon: 'receipt-refund',
    tone: 'waits',
  };
}

function unpaidWords({ side, payUntil }: OrderView, look: Look): StateWords {
  const { t, confirming, now } = look;
  if (side !== 'buyer')
    return { title: t.unpaid[side], lead: t.unpaid[`${side}Lead`], icon: 'clock', tone: 'quiet' };
  if (confirming === 'waiting') return { ...t.confirming, icon: 'clock', tone: 'waits' };
  if (confirming === 'gave-up') return { ...t.unconfirmed, icon: 'clock', tone: 'waits' };
  const left = (payUntil ?? 0) - now;
  const lead =
    left > 0
      ? fill(t.unpaid.buyerLead, {
          until: moment(payUntil ?? 0, look),
          left: leftText(left, t.left),
        })
      : t.unpaid.buyerLate;
  return { title: t.unpaid.buyer, lead, icon: 'clock', tone: left > 0 ? 'waits' : 'quiet' };
}

function paidWords({ side, delivery }: OrderView, { t }: Look): StateWords {
  const title = side === 'operator' ? t.paid.operator : t.paid[side][delivery];
  const leads = { buyer: t.paid.buyerLead, seller: t.paid.sellerLead[delivery], operator: '' };
  return { title, lead: leads[side], icon: 'circle-check', tone: side === 'seller' ? 'waits' : 'good' };
}

function shippedWords({ side, delivery, confirmBy }: OrderView, look: Look): StateWords {
  const { t } = look;
  const title = side === 'operator' ? t.shipped.operator : t.shipped[side][delivery];
  const lead = side === 'buyer' ? t.shipped.buyerLead : t.shipped.otherLead;
  return {
    title,
    lead: confirmBy === null ? '' : fill(lead, { at: moment(confirmBy, look) }),
    icon: delivery === 'express' || delivery === 'city' ? 'truck' : 'circle-check',
    tone: side === 'buyer' ? 'waits' : 'good',
  };
}

/** What is said of money that came for an order that had ended. */
function surplusOf({ refunds }: OrderView, t: Texts['states']): string {
  const surplus = refunds.filter(({ cause }) => cause === 'surplus');
  if (surplus.length === 0) return '';
  return surplus.every(({ state }) => state === 'refunded') ? t.surplus.done : t.surplus.waits;
}

function endedWords(order: OrderView, look: Look): StateWords {
  const { t } = look;
  const { side, state, acts, refundUntil } = order;
  if (state === 'completed') {
    const lead = refundUntil !== null && acts.includes('refund-request') ? t.completed.lead : '';
    const until = refundUntil === null ? '' : moment(refundUntil, look);
    return { title: t.completed.title, lead: fill(lead, { until }), icon: 'circle-check', tone: 'good' };
  }
  if (state === 'refunded') {
    const { title, buyer, other } = t.refunded;
    return { title, lead: side === 'buyer' ? buyer : other, icon: 'receipt-refund', tone: 'quiet' };
  }
  const title = state === 'cancelled' ? t.cancelled : t.expired;
  return { title, lead: surplusOf(order, t) || t.ended[side], icon: 'x', tone: 'quiet' };
}

/** How an order stands at `now`, as its page says it to whoever looks. */
export function stateWords(order: OrderView, look: Look): StateWords {
  const refund = order.refunds.find(({ cause, state }) => cause !== 'surplus' && isOpen(state))?.state;
  if (refund && isOpen(refund)) return refundWords(order, refund, look);
  const { state } = order;
  if (state === 'created' || state === 'paying') return unpaidWords(order, look);
  if (state === 'paid') return paidWords(order, look);
  return state === 'shipped' ? shippedWords(order, look) : endedWords(order, look);
}
