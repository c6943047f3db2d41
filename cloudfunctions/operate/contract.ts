import * as z from 'zod';
import { action, type Contract } from '../common/kernel/contract/contract';
import { cursor, id, text } from '../common/kernel/fields';
import type { QueueItem } from '../common/moderation/views';
import type { OrderCard, RefundView } from '../common/orders/views';
import type { PersonView } from '../common/posts/views';
import type { ShareView } from '../common/shares/views';
import type { ConflictRow, StandbyView } from '../common/standby/desk/views';

/** What waits, at a glance. */
export interface Desk {
  open: { review: number; complaint: number; appeal: number };
  overdue: number;
  mine: number;
  /** The most pressing case; null when nothing waits. */
  next: QueueItem | null;
  /** Decisions of the last 24 hours. */
  decidedToday: number;
  /** People under a mute or a ban. */
  sanctioned: number;
  /** About money; null for moderators, who do not see it. */
  money: { refunds: number; shares: number; differences: number } | null;
}

/** A refund that needs an operator: its seller is late, or WeChat Pay could not carry it out. */
export interface RefundRow extends RefundView {
  title: string;
  buyer: PersonView;
  seller: PersonView;
  /** What WeChat Pay last said of it. */
  answer: string | null;
}

/** A commission as support sees it. */
export interface ShareRow extends ShareView {
  agent: PersonView;
  seller: PersonView;
}

export interface DifferenceRow {
  differenceId: string;
  /** In China, such as `2026-11-20`. */
  day: string;
  about: 'payment' | 'refund' | 'share';
  kind: 'theirs-only' | 'ours-only' | 'amount';
  number: string;
  orderId: string | null;
  /** fen */
  ours: number | null;
  /** fen */
  theirs: number | null;
  state: 'open' | 'settled';
  note: string;
  /** ms */
  createdAt: number;
}

/** How somebody who came from another mini program was recognised. */
export interface RecoveryRow {
  recoveryId: string;
  by: 'unionid' | 'phone' | 'code';
  /** `several`: it was not certain, so they are somebody new; see `candidates`. */
  state: 'joined' | 'undone' | 'several';
  /** Who they are now; when it was taken back, who they were taken for. */
  person: PersonView;
  candidates: PersonView[];
  /** ms */
  at: number;
  undone: { at: number; by: PersonView } | null;
}

const paged = z.strictObject({ cursor: cursor().optional() });

export const contract = {
  name: 'operate',
  actions: {
    desk: action<Desk>()({ reads: true, access: ['moderator', 'support'], input: z.strictObject({}) }),
    /** Makes somebody an operator, or takes it back with null; by an admin, and not for themselves. */
    'operator.set': action<{ userId: string; role: 'moderator' | 'support' | 'admin' | null }>()({
      access: [],
      input: z.strictObject({
        userId: id(),
        role: z.enum(['moderator', 'support', 'admin']).nullable(),
      }),
    }),
    /** All orders, newest first; `number` finds one by its own number, a payment's, a refund's or WeChat Pay's. */
    'order.list': action<{ orders: OrderCard[]; nextCursor: string | null }>()({
      reads: true,
      access: ['support'],
      input: z.strictObject({
        state: z
          .enum(['created', 'paying', 'paid', 'shipped', 'completed', 'cancelled', 'expired', 'refunded'])
          .optional(),
        number: z.string().min(1).max(64).optional(),
        cursor: cursor().optional(),
      }),
    }),
    /** `waiting`: the seller is late or WeChat Pay could not carry it out. `open`: all that are not settled. */
    'refund.list': action<{ refunds: RefundRow[]; nextCursor: string | null }>()({
      reads: true,
      access: ['support'],
      input: z.strictObject({ view: z.enum(['waiting', 'open']), cursor: cursor().optional() }),
    }),
    /** Sends a refund that is stuck to WeChat Pay once more, with the same number. */
    'refund.retry': action<{ refundId: string }>()({
      access: ['support'],
      input: z.strictObject({ refundId: id() }),
    }),
    /** Commissions that failed, the oldest first. */
    'share.list': action<{ shares: ShareRow[]; nextCursor: string | null }>()({
      reads: true,
      access: ['support'],
      input: paged,
    }),
    /** Tries again, or lets the agent go without and releases the money to the merchant. */
    'share.decide': action<{ orderId: string }>()({
      access: ['support'],
      input: z.strictObject({
        orderId: id(),
        retry: z.boolean(),
        reason: text({ min: 2, max: 300, lines: true }),
      }),
    }),
    'difference.list': action<{ differences: DifferenceRow[]; nextCursor: string | null }>()({
      reads: true,
      access: ['support'],
      input: z.strictObject({ state: z.enum(['open', 'settled']), cursor: cursor().optional() }),
    }),
    'difference.settle': action<{ differenceId: string }>()({
      access: ['support'],
      input: z.strictObject({ differenceId: id(), note: text({ min: 2, max: 300, lines: true }) }),
    }),
    /** Opens or closes somebody's shop. */
    'shop.set': action<{ userId: string; state: 'open' | 'closed' }>()({
      access: [],
      input: z.strictObject({ userId: id(), state: z.enum(['open', 'closed']) }),
    }),
    /** How this environment and the other one stand; answered by both. */
    'standby.status': action<StandbyView>()({
      reads: true,
      access: ['moderator', 'support'],
      input: z.strictObject({}),
    }),
    /** Asks this environment's `backup` to compare, or to rehearse a takeover, in its next run; only who serves compares. */
    'standby.request': action<{ requests: StandbyView['requests'] }>()({
      reads: true,
      access: [],
      input: z.strictObject({ compare: z.boolean().default(false), drill: z.boolean().default(false) }),
    }),
    /** What was changed in both environments at once, newest first. */
    'conflict.list': action<{ conflicts: ConflictRow[]; nextCursor: string | null }>()({
      reads: true,
      access: [],
      input: z.strictObject({ state: z.enum(['open', 'settled']), cursor: cursor().optional() }),
    }),
    'conflict.settle': action<{ conflictId: string }>()({
      access: [],
      input: z.strictObject({ conflictId: id(), note: text({ min: 2, max: 300, lines: true }) }),
    }),
    /** Who was recognised coming from another mini program, newest first. */
    'recovery.list': action<{ recoveries: RecoveryRow[]; nextCursor: string | null }>()({
      reads: true,
      access: [],
      input: paged,
    }),
    /** Takes it back: whoever came gets an account of their own, and is not recognised by themselves again. */
    'recovery.undo': action<{ recoveryId: string }>()({
      access: [],
      input: z.strictObject({ recoveryId: id(), reason: text({ min: 2, max: 300, lines: true }) }),
    }),
  },
} satisfies Contract;
