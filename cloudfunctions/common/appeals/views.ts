import type { AppealState } from '../../../database/collections/appeals';
import type { DecisionState, Outcome, SanctionKind } from '../../../database/collections/decisions';
import type { SubjectType } from '../../../database/collections/subjects';
import type { Bilingual } from '../kernel/contract/answer';

export interface AppealView {
  appealId: string;
  decisionId: string;
  text: string;
  images: string[];
  state: AppealState;
  /** What we answered; empty while open. */
  reply: string;
  /** ms */
  createdAt: number;
  /** ms */
  dueAt: number;
  /** ms */
  decidedAt: number | null;
}

/** A decision as the person it is about sees it. Never who decided, never who complained. */
export interface DecisionView {
  decisionId: string;
  outcome: Outcome;
  state: DecisionState;
  /** A check decided, no person has looked yet. */
  automatic: boolean;
  rule: { id: string; title: Bilingual; text: Bilingual } | null;
  reason: string;
  /** ms */
  at: number;
  subject: {
    type: SubjectType;
    id: string;
    /** A title, the beginning of a comment, a name; empty when it is gone. */
    about: string;
  };
  /** Pictures the decision is about, for their author to recognise. */
  pictures: string[];
  /** ms */
  sanction: { kind: SanctionKind; from: number; until: number; inForce: boolean } | null;
  /** Whether the author may change the content and have it looked at again. */
  canEdit: boolean;
  canAppeal: boolean;
  /** ms; the last moment to appeal. */
  appealUntil: number;
  appeal: AppealView | null;
}
