import type { Comment } from '../../../../database/collections/comments';
import type { ContentBefore, Decision } from '../../../../database/collections/decisions';
import { isPublic } from '../../posts/post-edit';
import type { Effect, Judgement, Restoration, Reversal } from './judgement';
import { maskPhrases } from './mask-phrases';
import { decisionAgain, isGone, publicState, stateAgain } from './states';

/** What a decision changes in a comment. One that is gone stays as it is, but for the decision it is gone by. */
export function effectOnComment(
  comment: Comment,
  { outcome, decisionId, mask, authorShown }: Judgement,
): Effect<Comment> {
  const before: ContentBefore = { state: comment.state, decisionId: comment.decisionId };
  if (comment.state === 'removed') return { changes: {}, before, pictures: [] };
  if (outcome === 'remove') return { changes: { state: 'taken-down', decisionId }, before, pictures: [] };
  if (isGone(comment.state)) return { changes: {}, before, pictures: [] };
  const state = publicState(authorShown);
  if (outcome !== 'mask') return { changes: { state, decisionId: null }, before, pictures: [] };
  return {
    changes: { state, decisionId, body: maskPhrases(comment.body, mask) },
    before: { ...before, body: comment.body },
    pictures: [],
  };
}

/** Whether a comment is still as a decision left it: not removed, not decided on again. */
function isAsLeft(
  { state, decisionId }: Comment,
  { _id, outcome }: Pick<Decision, '_id' | 'outcome'>,
  latest: boolean,
): boolean {
  const seen = isPublic(state) || state === 'hidden';
  if (outcome === 'remove') return state === 'taken-down' && decisionId === _id;
  if (outcome === 'mask') return seen && decisionId === _id;
  return seen && decisionId === null && latest;
}

/** What taking a decision on a comment back changes; null when the comment is not as the decision left it. */
export function restorationOfComment(
  comment: Comment,
  made: Pick<Decision, '_id' | 'outcome'>,
  before: ContentBefore,
  reversal: Reversal,
): Restoration<Comment> | null {
  if (!isAsLeft(comment, made, reversal.latest)) return null;
  const state = stateAgain(before.state, comment.state, reversal);
  return {
    changes: {
      state,
      decisionId: decisionAgain(before, state),
      ...(before.body === undefined ? {} : { body: before.body }),
    },
    pictures: [],
  };
}
