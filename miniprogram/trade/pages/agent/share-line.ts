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
  unfreezing: 'quiet',
  done: 'quiet',
} as const;

/** How it came to an end: without amounts that may be shown, only that it did. */
function endOf({ paid, failReason }: ShareView, t: Texts['agent']['share']): string {
  if (paid === null) return t.settled;
  if (paid > 0) return t.paid;
  return failReason ? fill(t.givenUp, { reason: failReason }) : t.none;
}

function stateOf(share: ShareView, t: Texts['agent']['share'], moment: string): string {
  const { state, dueAt, failReason } = share;
  if (state === 'unfreezing' || state === 'done') return endOf(share, t);
  if (state === 'failed' && failReason) return fill(t.failedBecause, { reason: failReason });
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
    tone: words === t.paid ? 'good' : tones[state],
    amount: paid ? paid : amount,
    takenBack: takenBack ? fill(t.takenBack, { yuan: yuan(takenBack) }) : '',
    notTakenBack: notTakenBack ? fill(t.notTakenBack, { yuan: yuan(notTakenBack) }) : '',
  };
}
