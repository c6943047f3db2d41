import type { ContentBefore, Decision } from '../../../../database/collections/decisions';
import type { Post } from '../../../../database/collections/posts';
import { isPublic } from '../../posts/post-edit';
import type { Restoration, Reversal } from './judgement';
import { contentOf, fieldsOf, withStates } from './post-effect';
import { decisionAgain, isGone, picturesAgain, stateAgain } from './states';

type Made = Pick<Decision, '_id' | 'outcome' | 'revision'>;

/** The edit that a decision sent back, if it is still there. */
function sentBack({ draft, state }: Post, { _id }: Made) {
  return draft?.decisionId === _id && !isGone(state) ? draft : null;
}

/** Whether a post is still as a decision left it: not edited, not removed, not decided on again. */
function isAsLeft(post: Post, made: Made, latest: boolean): boolean {
  const { state, decisionId } = post;
  if (post.revision !== made.revision) return false;
  const seen = isPublic(state) || state === 'hidden';
  switch (made.outcome) {
    case 'remove':
      return state === 'taken-down' && decisionId === made._id;
    case 'ask-change':
      return (state === 'refused' && decisionId === made._id) || sentBack(post, made) !== null;
    case 'mask':
      return seen && decisionId === made._id;
    default:
      return seen && decisionId === null && latest;
  }
}

/**
 * The content as it was: without masks, and with the edit beside it again that had taken its place, unless somebody has
 * looked and lets it stand.
 */
function contentAgain(
  post: Post,
  { title, body, replaced, pictures = [] }: ContentBefore,
  to: Reversal['to'],
): Partial<Post> {
  const content = contentOf({ ...post, title: title ?? post.title, body: body ?? post.body }, post.updatedAt);
  const judged = { ...content, images: withStates(content.images, pictures) };
  if (!replaced || to === 'overturned') return fieldsOf(judged);
  return {
    ...fieldsOf({ ...replaced, images: withStates(replaced.images, pictures) }),
    draft: judged,
  };
}

/** An edit that was sent back waits again, or takes the place of what others see. */
function draftAgain(post: Post, made: Made, { to }: Reversal): Partial<Post> | null {
  const draft = sentBack(post, made);
  if (!draft) return null;
  return to === 'undone' ? { draft: contentOf(draft, draft.at) } : { ...fieldsOf(draft), draft: null };
}

/** The pictures that a check has refused in a post that stays as it is; null when the decision is not of that kind. */
function refusedAgain(
  { images, draft, state }: Post,
  { outcome }: Made,
  { pictures = [] }: ContentBefore,
): Restoration<Post> | null {
  if (outcome !== 'remove' || state === 'removed') return null;
  const refused = [...images, ...(draft?.images ?? [])].filter((image) => image.state === 'refused');
  const again = pictures.filter(({ fileID }) => refused.some((image) => image.fileID === fileID));
  return again.length > 0 ? { changes: {}, pictures: again } : null;
}

/**
 * What taking a decision on a post back changes; null when the post is not as the decision left it, and stays as it is.
 * `stood` is how it was before, `now` in ms.
 */
export function restorationOfPost(
  post: Post,
  made: Made,
  stood: ContentBefore,
  reversal: Reversal,
  now: number,
): Restoration<Post> | null {
  const before = { ...stood, pictures: picturesAgain(stood.pictures ?? [], reversal.to) };
  if (!isAsLeft(post, made, reversal.latest)) return refusedAgain(post, made, before);
  const draft = draftAgain(post, made, reversal);
  if (draft) return { changes: draft, pictures: [] };
  const state = stateAgain(before.state, post.state, reversal);
  const first = before.publishedAt === undefined ? post.publishedAt : before.publishedAt;
  return {
    changes: {
      ...contentAgain(post, before, reversal.to),
      state,
      decisionId: decisionAgain(before, state),
      publishedAt: isPublic(state) ? (first ?? post.publishedAt ?? now) : first,
    },
    pictures: before.pictures,
  };
}
