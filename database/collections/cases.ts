import { collection } from '../define';
import type { Subject } from './subjects';
import type { WordCategory } from './words';

/** Why a case is open. */
export type CaseCause = 'review' | 'complaint' | 'appeal';

/** 0 a look in passing, 1 ordinary, 2 serious, 3 grave: unlawful, or a danger to people. */
export type Harm = 0 | 1 | 2 | 3;

/** One thing that made somebody look: what a check said, that an author is new, that a complaint came in. */
export interface CaseSignal {
  kind:
    /** A check of words was not clear, or could not be made. */
    | 'text'
    /** A check of a picture was not clear, was never answered, or the picture resembles a removed one. */
    | 'picture'
    /** The policy wants a person to look, whatever the checks say. */
    | 'policy'
    /** It may be another kind of thing than its author says. */
    | 'kind'
    /** A pass that was drawn to be looked at again. */
    | 'sample'
    /** The author wrote it anew after a decision. */
    | 'edit'
    | 'complaint'
    | 'appeal'
    /** A decision was taken back. */
    | 'undone';
  /** What the check said. */
  suggest?: 'review' | 'risky' | 'failed';
  /** WeChat's label. */
  label?: number | null;
  /** What our own words are about. */
  category?: WordCategory;
  fileID?: string;
  /** ms */
  at: number;
}

/**
 * One subject as operators see it: open while somebody has to look, closed by a decision. `_id` is the subject's id, so
 * a subject never has two.
 */
export interface Case {
  _id: string;
  subject: Subject;
  /** Who answers for it; null for the platform itself. */
  authorId: string | null;
  state: 'open' | 'closed';
  /** Why it is open, or was in its last round. */
  causes: CaseCause[];
  /** The weightiest cause. */
  lane: CaseCause;
  /** The newest 20 of this round, oldest first. */
  signals: CaseSignal[];
  harm: Harm;
  /** ms; when it has to be decided. */
  dueAt: number;
  /** ms; the place in the queue: `dueAt`, moved ahead by harm. */
  rank: number;
  /** Whose it is at the moment. */
  lease: { operatorId: string; /** ms */ until: number } | null;
  /** Operators who may not decide it: the ones whose decision is appealed against. */
  excluded: string[];
  /** Counts openings. */
  round: number;
  /** Counts what changes the ground of a decision; a decision names the version it was made on. */
  version: number;
  /** Complaints of this round that are not yet told an outcome; also for a while after it is closed. */
  openReports: number;
  /** What the complaints of this round weigh together; of new accounts (`fresh`) they count up to a share only. */
  reportWeight: { established: number; fresh: number };
  /** ms; set while complaints of an earlier round, or of a closed one, are not yet in line with what was decided. */
  reportsUnsettledAt: number | null;
  /** ms; when `sweep` asks a failed text check again; null when it does not. */
  retryAt: number | null;
  /** How often a failed text check was asked again. */
  retries: number;
  /** ms; when operators were told that it is overdue. */
  alarmedAt: number | null;
  /** ms; of this round. */
  openedAt: number;
  /** ms */
  closedAt: number | null;
  /** The last decision on it. */
  decisionId: string | null;
}

export const cases = collection<Case>('cases', {
  replicated: true,
  indexes: [
    { name: 'queue', keys: { state: 1, rank: 1, _id: 1 } },
    { name: 'lane', keys: { state: 1, lane: 1, rank: 1, _id: 1 } },
    { name: 'lease', keys: { 'lease.operatorId': 1, state: 1, rank: 1, _id: 1 } },
    { name: 'author', keys: { authorId: 1, state: 1, rank: 1 } },
    { name: 'due', keys: { state: 1, dueAt: 1, _id: 1 } },
    { name: 'unsettled', keys: { reportsUnsettledAt: 1 } },
    { name: 'alarm', keys: { state: 1, alarmedAt: 1, dueAt: 1 } },
    { name: 'retry', keys: { state: 1, retryAt: 1 } },
  ],
});
