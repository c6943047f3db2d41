import { collection } from '../define';
import type { PostDraft, PostState } from './posts';
import type { Subject } from './subjects';

/** What a decision does. The last four are about a person, the others about content. */
export type Outcome =
  /** It may stand, or show for the first time. */
  | 'approve'
  /** Others see it no more. */
  | 'remove'
  /** Some of its words are replaced by `*`. */
  | 'mask'
  /** Others do not see it until its author has changed it. */
  | 'ask-change'
  /** A complaint about the platform is answered. */
  | 'answer'
  | 'warning'
  | 'mute'
  | 'ban';

export type SanctionKind = 'warning' | 'mute' | 'ban';

/** `standing`: in force, or done with. The others took it back. */
export type DecisionState = 'standing' | 'undone' | 'overturned' | 'lifted';

/** How content stood before a decision, so that it can stand so again. */
export interface ContentBefore {
  state: PostState;
  /** The decision it stood under. */
  decisionId?: string | null;
  /** ms; null when the decision showed it for the first time. */
  publishedAt?: number | null;
  /** The post as others saw it, when the decision let an edit take its place. */
  replaced?: PostDraft;
  /** What was masked, as it was. */
  title?: string;
  body?: string;
  /** The pictures whose state the decision changed, as they were. */
  pictures?: { fileID: string; state: 'approved' | 'pending' | 'refused' }[];
  /** Of a profile: what was taken away. */
  nickname?: string;
  /** The name that waited, when the decision let it show or refused it. */
  nicknamePending?: string;
  avatar?: { fileID: string; state: 'approved' | 'pending' | 'refused' } | null;
  bio?: string;
}

/** A decision on a subject. What it rests on and what it changed do not change any more; whether it stands may. */
export interface Decision {
  _id: string;
  subject: Subject;
  /** Null for a sanction outside a case. */
  caseId: string | null;
  /** Of the case. */
  round: number | null;
  /** Whom it is about; null for the platform itself. */
  authorId: string | null;
  outcome: Outcome;
  /** The id of a published rule. */
  rule: string | null;
  /** What the author reads. */
  reason: string;
  /** What people who complained are told; empty for a sentence of ours. */
  reply: string;
  /** Ids of complaints that were found to be made to harm. */
  abusive: string[];
  /** `system`: a check decided. */
  by: { type: 'operator' | 'system'; id: string | null };
  /** ms */
  at: number;
  state: DecisionState;
  /** The revision of the content it is about. */
  revision: number | null;
  before: ContentBefore | null;
  /** `until` in ms. */
  strike: { weight: number; until: number } | null;
  /** ms */
  sanction: { kind: SanctionKind; from: number; until: number } | null;
  appealId: string | null;
}

export const decisions = collection<Decision>('decisions', {
  replicated: true,
  indexes: [
    { name: 'author', keys: { authorId: 1, at: -1 } },
    { name: 'case', keys: { caseId: 1, at: -1 } },
    { name: 'at', keys: { at: -1 } },
  ],
});
