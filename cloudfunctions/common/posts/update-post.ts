import { db } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { maskWords } from '../moderation/mask-words';
import { rememberUploads } from '../users/remember-uploads';
import { findOwnPost } from './find-own-post';
import { toOwnPostView } from './own-post-view';
import { planEdit, postTexts, wordsOf, wordsPassed } from './post-edit';
import { postProblems, type PostInput } from './post-problems';
import type { PostView } from './views';

/**
 * Replaces a post by its next version, checked again. Throws CONFLICT when it has changed since `revision`, and
 * CONTENT_REFUSED when the new words are risky; then the post stays as it was.
 */
export async function updatePost(
  { postId, revision, ...written }: PostInput & { postId: string; revision: number },
  call: UserCall,
): Promise<{ post: PostView }> {
  const { person, environment, now } = call;
  const userId = person.user._id;
  const { brand } = await getSettings();
  refuseProblems(postProblems(written, brand, { environment, userId }));
  const post = await findOwnPost(postId, userId);
  if (post.revision !== revision) throw new AppError('CONFLICT');
  const input = await maskWords(written, postTexts);
  const check = wordsPassed(post, input)
    ? post.check
    : await checkOrRefuse({ scene: 'post', ...wordsOf(input) }, call);
  const known = new Set(post.images.map(({ fileID }) => fileID));
  const added = input.images.map(({ fileID }) => fileID).filter((fileID) => !known.has(fileID));
  await rememberUploads(userId, added, now);
  const changes = planEdit(post, input, check, now);
  if (!(await db.posts.update(postId, changes, { revision, state: post.state }))) {
    throw new AppError('CONFLICT');
  }
  return { post: await toOwnPostView({ ...post, ...changes }, person) };
}
