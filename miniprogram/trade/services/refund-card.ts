import type { RefundView } from '../../../cloudfunctions/common/orders/views';
import { fill } from '../../locales/fill';
import type { Strings } from '../../locales/zh';
import { momentOf } from '../../services/format';
import type { Texts } from '../locales/zh';

/** A refund as a card shows it. */
export interface RefundCard {
  refundId: string;
  title: string;
  state: string;
  tone: 'waits' | 'good' | 'bad' | 'quiet';
  /** fen; null when it may not be shown. */
  amount: number | null;
  text: string;
  images: string[];
  /** When it was asked for, and when it was paid back or is to be answered. */
  line: string;
  /** Who answered; empty without an answer in words. */
  who: string;
  reply: string;
}

const tones = {
  requested: 'waits',
  refunding: 'waits',
  stuck: 'bad',
  refunded: 'good',
  refused: 'quiet',
  withdrawn: 'quiet',
} as const;

/** A refund at `now` (ms). */
export function refundCard(
  refund: RefundView,
  now: number,
  texts: Texts,
  dates: Strings['dates'],
): RefundCard {
  const t = texts.order.refund;
  const { refundId, cause, reason, state, amount, text, images, reply, decidedBy } = refund;
  const { createdAt, dueAt, refundedAt } = refund;
  const moment = (at: number) => momentOf(at, now, dates);
  const due = dueAt < now ? t.overdue : fill(t.due, { due: moment(dueAt) });
  return {
    refundId,
    title: cause === 'surplus' ? t.surplus : texts.shared.reasons[reason],
    state: t.states[state],
    tone: tones[state],
    amount,
    text: text ?? '',
    images,
    line: [
      fill(t.asked, { at: moment(createdAt) }),
      ...(state === 'requested' ? [due] : []),
      ...(refundedAt === null ? [] : [fill(t.back, { at: moment(refundedAt) })]),
    ]
      .slice(cause === 'surplus' ? 1 : 0)
      .join(' · '),
    who: reply && decidedBy ? t.reply[decidedBy] : '',
    reply: reply ?? '',
  };
}
