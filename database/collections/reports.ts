import { collection } from '../define';
import type { Subject } from './subjects';

/** `upheld`: something was done. `dismissed`: it stands. `answered`: the platform replied. */
export type ReportState = 'open' | 'upheld' | 'dismissed' | 'answered';

/** A complaint of a person. One for a person, a subject and a round of its case, which the `_id` is made of. */
export interface Report {
  _id: string;
  /** Nobody but operators learns it. */
  reporterId: string;
  subject: Subject;
  /** Whom it is about; null for the platform itself. */
  authorId: string | null;
  caseId: string;
  /** Of the case. */
  round: number;
  /** The id of a reason in `common/reports/reasons.ts`. */
  reason: string;
  text: string;
  /** File ids. */
  images: string[];
  /** How to reach the reporter, if they want to be reached. */
  contact: string;
  /** How much it counted when it came in. */
  weight: number;
  /** It came from a new account. */
  fresh: boolean;
  state: ReportState;
  /** What the reporter is told; empty while open. */
  reply: string;
  /** The reporter said it was not solved. Once only. */
  reopened: boolean;
  /** An operator found it was made to harm somebody. */
  abusive: boolean;
  /** The decision that closed it. */
  decisionId: string | null;
  /** ms */
  createdAt: number;
  /** ms; when an answer is due. */
  dueAt: number;
  /** ms */
  closedAt: number | null;
}

export const reports = collection<Report>('reports', {
  replicated: true,
  indexes: [
    { name: 'reporter', keys: { reporterId: 1, createdAt: -1, _id: -1 } },
    { name: 'case', keys: { caseId: 1, round: 1, createdAt: 1 } },
    { name: 'case_state', keys: { caseId: 1, state: 1 } },
  ],
});
