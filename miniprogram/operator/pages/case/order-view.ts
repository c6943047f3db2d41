import type { CaseOrder } from '../../../../cloudfunctions/common/moderation/views';
import { fill } from '../../../locales/fill';
import { strings } from '../../../locales/index';
import { relativeTime, yuan } from '../../../services/format';
import type { Texts } from '../../locales/zh';

/** An order as the page of a case shows it. */
export interface OrderPanel {
  orderId: string;
  title: string;
  state: string;
  facts: string;
  /** What happened, newest first. */
  events: { key: string; text: string; when: string }[];
}

/** What the page shows of the order a case is about, at `now` (ms). Amounts that may not be shown are left out. */
export function orderPanel(order: CaseOrder, texts: Texts, gone: string, now: number): OrderPanel {
  const { orderId, title, state, quantity, amount, refunded, buyer, seller, timeline } = order;
  const { steps, actors, event, eventAmount, paid } = texts.case.order;
  return {
    orderId,
    title,
    state: texts.orders.states[state],
    facts: [
      fill(texts.orders.parties, { buyer: buyer.nickname || gone, seller: seller.nickname || gone }),
      fill(texts.orders.quantity, { n: quantity }),
      ...(amount === null ? [] : [fill(paid, { yuan: yuan(amount) })]),
      ...(refunded ? [fill(texts.orders.back, { yuan: yuan(refunded) })] : []),
    ].join(' · '),
    events: timeline
      .map(({ step, by, at, amount: part }, index) => {
        const text = fill(event, { who: actors[by], what: steps[step] });
        return {
          key: String(index),
          text: part === null ? text : fill(eventAmount, { event: text, yuan: yuan(part) }),
          when: relativeTime(at, now, strings()),
        };
      })
      .reverse(),
  };
}
