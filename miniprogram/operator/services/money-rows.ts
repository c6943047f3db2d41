import type { DifferenceRow, RefundRow, ShareRow } from '../../../cloudfunctions/operate/contract';
import { fill } from '../../locales/fill';
import { yuan } from '../../services/format';
import type { Texts } from '../locales/zh';

export const moneyViews = ['refunds', 'shares', 'differences', 'settled'] as const;
export type MoneyView = (typeof moneyViews)[number];

export type MoneyAct = 'retry-refund' | 'retry-share' | 'release' | 'settle';

/** Something about money that waits for an operator, as a card shows it. */
export interface MoneyRow {
  key: string;
  title: string;
  /** What it is told by; `bad` when it did not work. */
  tag: string;
  tone: 'plain' | 'soon' | 'bad' | 'good';
  lines: string[];
  /** fen; null where it may not be shown, or there is none. */
  amount: number | null;
  orderId: string;
  acts: { act: MoneyAct; label: string }[];
}

/** How rows are put into words: `moment` says when (ms). */
export interface Wording {
  t: Texts['money'];
  /** Somebody whose account is gone. */
  gone: string;
  moment: (at: number) => string;
}

/** A refund whose seller is late, or that WeChat Pay could not carry out, or not yet. */
export function refundRow(refund: RefundRow, { t, gone, moment }: Wording): MoneyRow {
  const { refundId, title, state, amount, orderId, buyer, seller, answer, createdAt } = refund;
  const late = state === 'requested';
  const parties = fill(t.parties, { buyer: buyer.nickname || gone, seller: seller.nickname || gone });
  return {
    key: refundId,
    title,
    tag: t.refundStates[state],
    tone: state === 'stuck' ? 'bad' : 'soon',
    lines: [
      parties,
      late ? t.late : fill(t.answer, { answer: answer ?? t.stuck }),
      fill(t.since, { time: moment(createdAt) }),
    ],
    amount,
    orderId,
    acts: late ? [] : [{ act: 'retry-refund', label: t.retry }],
  };
}

/** A commission that WeChat Pay did not pay. */
export function shareRow(share: ShareRow, { t, gone, moment }: Wording): MoneyRow {
  const { orderId, title, amount, agent, seller, failReason, createdAt } = share;
  return {
    key: orderId,
    title,
    tag: t.stuck,
    tone: 'bad',
    lines: [
      fill(t.agent, { agent: agent.nickname || gone, seller: seller.nickname || gone }),
      fill(t.answer, { answer: failReason ?? t.nothing }),
      fill(t.since, { time: moment(createdAt) }),
    ],
    amount,
    orderId,
    acts: [
      { act: 'release', label: t.release },
      { act: 'retry-share', label: t.retry },
    ],
  };
}

/** Something that WeChat Pay's bill and our orders do not agree on. */
export function differenceRow(difference: DifferenceRow, { t }: Pick<Wording, 't'>): MoneyRow {
  const { differenceId, day, about, kind, number, orderId, ours, theirs, state, note } = difference;
  const side = (fen: number | null) => (fen === null ? t.nothing : `¥${yuan(fen)}`);
  const open = state === 'open';
  return {
    key: differenceId,
    title: `${day} ${t.about[about]}`,
    tag: t.kinds[kind],
    tone: open ? 'bad' : 'plain',
    lines: [
      number,
      fill(t.sides, { ours: side(ours), theirs: side(theirs) }),
      ...(note ? [fill(t.note, { note })] : []),
    ],
    amount: null,
    orderId: orderId ?? '',
    acts: open ? [{ act: 'settle', label: t.settle }] : [],
  };
}
