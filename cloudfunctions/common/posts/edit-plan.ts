import type { Post, PostDraft, PostState, TextCheck } from '../../../database/collections/posts';
import type { ModerationSettings } from '../kernel/settings/moderation';
import type { Trust } from '../moderation/record/trust';
import { searchTextOf } from './fold';
import { imagesOf, isPublic, type PictureStates } from './post-edit';
import type { PostInput } from './post-problems';
import { planReturn, planReview, type ReviewPlan } from './review-plan';

/** Whether a decision or complaints stand against a post or its last edit, so that a person looks at what comes of it. */
function isContested({ state, decisionId, draft }: Pick<Post, 'state' | 'decisionId' | 'draft'>): boolean {
  const sentBack = draft?.decisionId !== undefined;
  return (
    decisionId !== null || sentBack || state === 'refused' || state === 'taken-down' || state === 'hidden'
  );
}

/** How an edit of a post is reviewed: like a new post, unless something stands against it. `now` in ms. */
export function reviewEdit(
  post: Pick<Post, '_id' | 'state' | 'decisionId' | 'draft' | 'revision'>,
  edited: Pick<Post, 'kind' | 'check'> & { trust: Trust; kindInDoubt: boolean },
  settings: ModerationSettings,
  now: number,
): ReviewPlan {
  if (isContested(post)) return planReturn(edited.check, settings, now);
  return planReview({ ...edited, id: `${post._id}:${post.revision + 1}` }, settings, now);
}

/** The state of a post whose content was replaced; one that others saw keeps what they see as a draft beside it. */
function stateAfter(
  { state }: Pick<Post, 'state'>,
  plan: ReviewPlan['state'],
  authorShown: boolean,
): PostState {
  if (state === 'hidden') return 'hidden';
  if (plan === 'pending') return 'pending';
  return authorShown ? 'published' : 'withheld';
}

/** An edit as it was checked and planned. */
interface Edit {
  /** Not `risky`. */
  check: TextCheck;
  plan: ReviewPlan['state'];
  authorShown: boolean;
  /** The states of its pictures. */
  pictures: PictureStates;
}

/**
 * The changes that an edit makes. What may be published at once replaces the post. What waits for review does so beside
 * a post that others see, which stays as it is, and within one that they do not see; what was hidden stays hidden. `now`
 * in ms.
 */
export function planEdit(
  post: Post,
  input: PostInput,
  { check, plan, authorShown, pictures }: Edit,
  now: number,
): Partial<Post> {
  const { kind, title, body, category, price, area } = input;
  const images = imagesOf(input, pictures);
  const content: PostDraft = { kind, title, body, images, category, price, area, check, at: now };
  const revision = post.revision + 1;
  if (isPublic(post.state) && plan === 'pending') return { draft: content, revision };
  const { at, ...fields } = content;
  const state = stateAfter(post, plan, authorShown);
  const publishedAt = isPublic(state) ? (post.publishedAt ?? now) : post.publishedAt;
  return {
    ...fields,
    searchText: searchTextOf(input),
    draft: null,
    revision,
    updatedAt: at,
    state,
    publishedAt,
  };
}
