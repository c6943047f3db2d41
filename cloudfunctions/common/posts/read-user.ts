import type { UserPage } from '../../browse/contract';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { VisitorCall } from '../kernel/serve';
import { readFeed } from './feed';
import { toPersonView } from './person-view';
import { canSeePerson } from './visibility';

/**
 * A person's page with what they published. Of somebody the caller has blocked it shows the name alone, so that the
 * block can be taken back.
 */
export async function readUser(
  { userId, cursor }: { userId: string; cursor?: string | undefined },
  { person, platform, now }: VisitorCall,
): Promise<UserPage> {
  const viewer = person?.user ?? null;
  const user = await db.users.get(userId);
  if (!user || !canSeePerson(user, viewer && { ...viewer, blocked: [] }, now))
    throw new AppError('NOT_FOUND');
  const mine = user._id === viewer?._id;
  const { createdAt, nickname } = user;
  if (viewer?.blocked.includes(userId)) {
    const shown = { userId, nickname, avatar: null, bio: '', area: '', createdAt, blocked: true, mine };
    return { person: shown, posts: [], nextCursor: null };
  }
  const feed = await readFeed({ match: { authorId: userId }, cursor }, { viewer, platform }, now);
  const { bio, area } = user;
  return { person: { ...toPersonView(user, userId), bio, area, createdAt, blocked: false, mine }, ...feed };
}
