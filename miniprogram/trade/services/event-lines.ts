import type { OrderEventView, OrderView } from '../../../cloudfunctions/common/orders/views';
import type { Strings } from '../../locales/zh';
import { momentOf } from '../../services/format';
import type { Texts } from '../locales/zh';

/** One line of an order's time line. */
export interface EventLine {
  key: string;
  text: string;
  when: string;
  /** fen; null when there is none to be shown. */
  amount: number | null;
}

function textOf({ step, by }: OrderEventView, steps: Texts['order']['steps']): string {
  const text: string | Partial<Record<OrderEventView['by'], string>> = steps[step];
  if (typeof text === 'string') return text;
  return text[by] ?? Object.values(text)[0] ?? '';
}

/** What happened to an order, newest first, at `now` (ms); that a payment was begun is left out. */
export function eventLines(
  { timeline }: Pick<OrderView, 'timeline'>,
  now: number,
  steps: Texts['order']['steps'],
  dates: Strings['dates'],
): EventLine[] {
  return timeline
    .filter(({ step }) => step !== 'prepay')
    .map((event, index) => ({
      key: String(index),
      text: textOf(event, steps),
      when: momentOf(event.at, now, dates),
      amount: event.amount,
    }))
    .reverse();
}
