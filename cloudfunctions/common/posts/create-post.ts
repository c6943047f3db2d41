import type { Post } from '../../../database/collections/posts';
import { db, transaction } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import { newId, stableId } from '../kernel/ids';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { openReview } from '../moderation/cases/open-review';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { maskWords } from '../moderation/mask-words';
import { readTrust } from '../moderation/record/read-record';
import { askAboutPictures } from '../pictures/ask-about-pictures';
import { usePictures } from '../pictures/use-pictures';
import { rememberUploads } from '../users/remember-uploads';
import { toOwnPostView } from './own-post-view';
import { hiddenPriceProblem } from './edited-price';
import { isKindInDoubt } from './kind-doubt';
import { newPost, postTexts, wordsOf } from './post-edit';
import { postProblems, type PostInput } from './post-problems';
import { planReview } from './review-plan';
import type { PostView } from './views';
import { stateFor } from './visibility';

/** Has a post checked, and stores it with its pictures and its case unless it is there; gives what is there. */
async function writePost(_id: string, written: PostInput, call: UserCall): Promise<Post> {
  const { person, caller, now } = call;
  const userId = person.user._id;
  const { moderation } = await getSettings();
  const input = await maskWords(written, postTexts);
  const [check, trust] = await Promise.all([
    checkOrRefuse({ scene: 'post', ...wordsOf(input) }, call),
    readTrust(person.user, now),
  ]);
  const kindInDoubt = isKindInDoubt(input, null);
  const plan = planReview({ kind: input.kind, trust, check, kindInDoubt, id: _id }, moderation, now);
  const fileIDs = input.images.map(({ fileID }) => fileID);
  await rememberUploads(userId, fileIDs, now);
  const subject = { type: 'post' as const, id: _id };
  const post = await transaction(async (t) => {
    const earlier = await t.doc('posts', _id).get();
    if (earlier) return earlier;
    const state = stateFor(plan.state, await t.doc('users', userId).get(), now);
    const pictures = await usePictures(t, fileIDs, { userId, subject, scene: 3 }, now);
    const made = newPost({ _id, authorId: userId, state }, input, check, now, pictures);
    const { _id: id, ...data } = made;
    await t.doc('posts', id).set(data);
    await openReview(t, plan.opening, { subject, authorId: userId }, now);
    return made;
  });
  await askAboutPictures(fileIDs, caller.openid, now);
  return post;
}

/**
 * Writes a post once for a `key`. Others see it at once, or after review, as its kind, its author's trust and the check
 * of its words have it. Throws CONTENT_REFUSED when the words are risky; then nothing is stored.
 */
export async function createPost(
  { key, ...written }: PostInput & { key?: string | undefined },
  call: UserCall,
): Promise<{ post: PostView }> {
  const { person, environment, platform } = call;
  const userId = person.user._id;
  const { brand } = await getSettings();
  refuseProblems({
    ...postProblems(written, brand, { environment, userId }),
    ...hiddenPriceProblem(written, platform),
  });
  const _id = key === undefined ? newId('p') : stableId('p', userId, key);
  const earlier = key === undefined ? undefined : await db.posts.get(_id);
  const post = earlier ?? (await writePost(_id, written, call));
  if (post.state === 'removed') throw new AppError('NOT_FOUND');
  return { post: await toOwnPostView(post, call) };
}
