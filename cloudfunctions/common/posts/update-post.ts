import type { Goods } from '../../../database/collections/goods';
import type { Post } from '../../../database/collections/posts';
import { transaction } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { openEditReview } from '../moderation/cases/open-review';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { maskWords } from '../moderation/mask-words';
import { readTrust } from '../moderation/record/read-record';
import { askAboutPictures } from '../pictures/ask-about-pictures';
import { usePictures } from '../pictures/use-pictures';
import { rememberUploads } from '../users/remember-uploads';
import { isShown } from '../users/shown';
import { planEdit, reviewEdit } from './edit-plan';
import { editedPrice } from './edited-price';
import { findOwnPost } from './find-own-post';
import { isKindInDoubt } from './kind-doubt';
import { toOwnPostView } from './own-post-view';
import { knownPictures, postTexts, wordsOf, wordsPassed } from './post-edit';
import { postProblems, type PostInput } from './post-problems';
import type { PostView } from './views';

/** Whether a post is still as it was read: no later edit, and no decision since. */
function isUnchanged(post: Post | undefined, read: Post): post is Post {
  const { revision, state, decisionId } = post ?? {};
  return revision === read.revision && state === read.state && decisionId === read.decisionId;
}

const isOffered = (goods: Goods | undefined) => goods !== undefined && goods.deliveries.length > 0;

/** Has an edit checked, and stores it with its pictures and its case; gives the post as it is then. */
async function writeEdit(post: Post, written: PostInput, call: UserCall): Promise<Post> {
  const { person, caller, now } = call;
  const { _id, authorId } = post;
  const { moderation } = await getSettings();
  const input = await maskWords(written, postTexts);
  const [check, trust] = await Promise.all([
    wordsPassed(post, input) ? post.check : checkOrRefuse({ scene: 'post', ...wordsOf(input) }, call),
    readTrust(person.user, now),
  ]);
  const fileIDs = input.images.map(({ fileID }) => fileID);
  const known = knownPictures(post);
  const added = fileIDs.filter((fileID) => !known.has(fileID));
  await rememberUploads(authorId, added, now);
  const subject = { type: 'post' as const, id: _id };
  const edited = await transaction(async (t) => {
    const current = await t.doc('posts', _id).get();
    if (!isUnchanged(current, post)) throw new AppError('CONFLICT');
    const authorShown = isShown(await t.doc('users', authorId).get(), now);
    const onSale = isOffered(await t.doc('goods', _id).get());
    const kindInDoubt = isKindInDoubt(input, { kind: current.kind, onSale });
    const plan = reviewEdit(current, { kind: input.kind, check, trust, kindInDoubt }, moderation, now);
    const use = { userId: authorId, subject, scene: 3 as const, known: knownPictures(current) };
    const pictures = await usePictures(t, fileIDs, use, now);
    const edit = { check, plan: plan.state, authorShown, pictures };
    const changes = planEdit(current, input, edit, now);
    await t.doc('posts', _id).update(changes);
    await openEditReview(t, plan.opening, { subject, authorId }, now);
    return { ...current, ...changes };
  });
  await askAboutPictures(fileIDs, caller.openid, now);
  return edited;
}

/**
 * Replaces a post by its next version, checked again; what waits for review leaves others the last version they saw.
 * Throws CONFLICT when it has changed since `revision`, and CONTENT_REFUSED when the new words are risky; then the post
 * stays as it was.
 */
export async function updatePost(
  { postId, revision, ...written }: PostInput & { postId: string; revision: number },
  call: UserCall,
): Promise<{ post: PostView }> {
  const { person, environment, platform } = call;
  const userId = person.user._id;
  const { brand } = await getSettings();
  refuseProblems(postProblems(written, brand, { environment, userId }));
  const post = await findOwnPost(postId, userId);
  if (post.revision !== revision) throw new AppError('CONFLICT');
  const priced = { ...written, price: editedPrice(post, written, platform) };
  return { post: await toOwnPostView(await writeEdit(post, priced, call), call) };
}
