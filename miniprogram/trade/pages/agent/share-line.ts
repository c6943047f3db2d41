import type { ShareView } from '../../../../cloudfunctions/common/shares/views';
import { fill } from '../../../locales/fill';
import type { Strings } from '../../../locales/zh';
import { momentOf, yuan } from '../../../services/format';
import type { Texts } from '../../locales/zh';

/** One line of the statement. */
export interface ShareLine {
  orderId: string;
  title: string;
  when: string;
  state: string;
  tone: 'waits' | 'good' | 'bad' | 'quiet';
  /** fen; null where it may not be shown. */
  amount: number | null;
  /** What went back after a refund; empty for nothing. */
  takenBack: string;
  /** What should have gone back and did not; empty for nothing. */
  notTakenBack: string;
}

const tones = {
  waiting: 'waits',
  sharing: 'waits',
  failed: 'bad',
  unfreezing: 'good',
  done: 'good',
} as const;

function stateOf(
  { state, amount, paid, dueAt }: ShareView,
  t: Texts['agent']['share'],
  moment: string,
): string {
  const over = state === 'unfreezing' || state === 'done';
  if (over && amount === 0 && paid === 0) return t.none;
  return state === 'waiting' && dueAt !== null ? fill(t.dueAt, { at: moment }) : t[state];
}

/** What an agent earns of an order, as a line at `now` (ms). */
export function shareLine(
  share: ShareView,
  now: number,
  t: Texts['agent']['share'],
  dates: Strings['dates'],
): ShareLine {
  const { orderId, title, state, amount, paid, takenBack, notTakenBack, dueAt, createdAt } = share;
  const words = stateOf(share, t, dueAt === null ? '' : momentOf(dueAt, now, dates));
  return {
    orderId,
    title,
    when: momentOf(createdAt, now, dates),
    state: words,
    tone: words === t.none ? 'quiet' : tones[state],
    amount: paid ? paid : amount,
    takenBack: takenBack ? fill(t.takenBack, { yuan: yuan(takenBack) }) : '',
    notTakenBack: notTakenBack ? fill(t.notTakenBack, { yuan: yuan(notTakenBack) }) : '',
  };
}
