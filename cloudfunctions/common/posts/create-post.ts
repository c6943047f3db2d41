import { db } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import { newId, stableId } from '../kernel/ids';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { maskWords } from '../moderation/mask-words';
import { rememberUploads } from '../users/remember-uploads';
import { newPost, postTexts, wordsOf } from './post-edit';
import { postProblems, type PostInput } from './post-problems';
import { toOwnPostView } from './own-post-view';
import type { PostView } from './views';

/**
 * Writes a post once for a `key`, and publishes it if its words pass the check. Throws CONTENT_REFUSED when they are
 * risky; then nothing is stored.
 */
export async function createPost(
  { key, ...written }: PostInput & { key?: string | undefined },
  call: UserCall,
): Promise<{ post: PostView }> {
  const { person, environment, now } = call;
  const authorId = person.user._id;
  const { brand } = await getSettings();
  refuseProblems(postProblems(written, brand, { environment, userId: authorId }));
  const _id = key === undefined ? newId('p') : stableId('p', authorId, key);
  if (key === undefined || !(await db.posts.get(_id))) {
    const input = await maskWords(written, postTexts);
    const check = await checkOrRefuse({ scene: 'post', ...wordsOf(input) }, call);
    const fileIDs = input.images.map(({ fileID }) => fileID);
    await rememberUploads(authorId, fileIDs, now);
    const post = newPost({ _id, authorId }, input, check, now);
    if (await db.posts.insert(post)) return { post: await toOwnPostView(post, person) };
  }
  const earlier = await db.posts.get(_id);
  if (!earlier || earlier.state === 'removed') throw new AppError('NOT_FOUND');
  return { post: await toOwnPostView(earlier, person) };
}
