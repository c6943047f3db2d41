import type { ContentBefore } from '../../../../database/collections/decisions';
import type { PostState } from '../../../../database/collections/posts';
import { isPublic } from '../../posts/post-edit';
import type { PictureChange, Reversal } from './judgement';

/** The state of content that may be seen: others see it unless its author is not shown. */
export function publicState(authorShown: boolean): 'published' | 'withheld' {
  return authorShown ? 'published' : 'withheld';
}

/** Whether nothing is left to decide on: its author took it away, or a decision that stands did. */
export function isGone(state: PostState): boolean {
  return state === 'removed' || state === 'taken-down';
}

/** The states pictures come back to; one that waited does so no more where somebody has looked and lets it stand. */
export function picturesAgain(before: readonly PictureChange[], to: Reversal['to']): PictureChange[] {
  return before.map(({ fileID, state }) => ({
    fileID,
    state: state === 'pending' && to === 'overturned' ? 'approved' : state,
  }));
}

/**
 * The state content comes back to when a decision is taken back. What was hidden since, by complaints, stays so. What
 * waited waits again, unless somebody has looked and lets it stand.
 */
export function stateAgain(
  before: PostState,
  now: PostState,
  { to, authorShown }: Pick<Reversal, 'to' | 'authorShown'>,
): PostState {
  if (now === 'hidden') return 'hidden';
  const waited = before === 'pending' || before === 'hidden';
  return isPublic(before) || (waited && to === 'overturned') ? publicState(authorShown) : before;
}

/**
 * The decision that content comes back under as `state`. What waited for review again, after an earlier one, and is let
 * through is under none, as if it had been approved.
 */
export function decisionAgain(before: ContentBefore, state: PostState): string | null {
  return before.state === 'pending' && isPublic(state) ? null : (before.decisionId ?? null);
}
