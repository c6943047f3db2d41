import { appendOnly } from '../define';
import type { Subject } from './subjects';

export type LogAction =
  | 'case.opened'
  | 'case.grew'
  | 'case.claimed'
  | 'case.released'
  | 'case.closed'
  | 'case.overdue'
  | 'content.hidden'
  | 'content.decided'
  | 'decision.undone'
  | 'decision.overturned'
  | 'decision.upheld'
  | 'sanction.began'
  | 'sanction.ended'
  | 'sanction.lifted'
  | 'picture.checked'
  | 'report.submitted'
  | 'report.closed'
  | 'report.reopened'
  | 'appeal.submitted'
  | 'word.changed'
  | 'role.changed'
  | 'settings.changed'
  | 'refund.decided'
  | 'refund.retried'
  | 'share.decided'
  | 'difference.settled'
  | 'shop.changed'
  | 'person.recognised'
  | 'person.ambiguous'
  | 'recovery.undone'
  | 'role.promoted'
  | 'role.demoted'
  | 'conflict.settled';

/** States and counts only: never the words of a person, who may ask for these to be erased. */
export type LoggedState = Record<string, string | number | boolean | null | string[]>;

/** One thing that was done: by whom, when, to what, and why. Never changed, never removed. */
export interface LogEntry {
  _id: string;
  /** ms */
  at: number;
  /** `system`: a check, a timer, a policy. */
  actor: { type: 'operator' | 'person' | 'system'; id: string | null };
  action: LogAction;
  subject: Subject | null;
  caseId: string | null;
  /** Whom it concerns. */
  authorId: string | null;
  decisionId: string | null;
  before: LoggedState;
  after: LoggedState;
  why: { rule: string | null; reason: string };
  /** What it adds to the author's record until `until` (ms), unless the decision is taken back. */
  strike: { weight: number; until: number } | null;
}

export const log = appendOnly<LogEntry>('log', {
  replicated: true,
  indexes: [
    { name: 'at', keys: { at: -1, _id: -1 } },
    { name: 'case', keys: { caseId: 1, at: -1, _id: -1 } },
    { name: 'author', keys: { authorId: 1, at: -1, _id: -1 } },
    { name: 'actor', keys: { 'actor.id': 1, at: -1, _id: -1 } },
  ],
});
