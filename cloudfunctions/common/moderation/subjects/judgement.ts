import type { ContentBefore } from '../../../../database/collections/decisions';
import type { CheckState } from '../../../../database/collections/users';

/** What of a profile can be taken away. */
export type ProfileField = 'nickname' | 'avatar' | 'bio';

/** What a decision wants done to content. */
export interface Judgement {
  decisionId: string;
  outcome: 'approve' | 'remove' | 'mask' | 'ask-change';
  /** Phrases to be masked. */
  mask: readonly string[];
  /** Pictures that may not show, though the content may. */
  refusedPictures: readonly string[];
  /** What of a profile is taken away. */
  fields: readonly ProfileField[];
  /** Whether others see the author and what the author publishes. */
  authorShown: boolean;
  /** Whether somebody has looked at the pictures too; a check of the words has not. */
  picturesJudged: boolean;
  /** Whether somebody complained; else only what waits is judged. */
  complaint: boolean;
}

export interface PictureChange {
  fileID: string;
  state: CheckState;
}

/** What a decision changes in a document, and how that was before. */
export interface Effect<Document> {
  changes: Partial<Document>;
  before: ContentBefore;
  /** Pictures whose state changes, in `changes` and wherever else they are shown. */
  pictures: PictureChange[];
}

/** What taking a decision back changes. */
export interface Restoration<Document> {
  changes: Partial<Document>;
  pictures: PictureChange[];
}

/** How a decision is taken back: as if it had never been, or because it was wrong. */
export interface Reversal {
  /** `undone`: the content waits for another decision. `overturned`: somebody has looked and lets it stand. */
  to: 'undone' | 'overturned';
  authorShown: boolean;
  /** Whether no later decision on the case stands. */
  latest: boolean;
}
