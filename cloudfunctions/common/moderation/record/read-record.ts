import type { User } from '../../../../database/collections/users';
import { command, db } from '../../kernel/database';
import { getSettings } from '../../kernel/settings';
import { strikesFrom, strikeWeight, type Strike } from './strikes';
import { trustOf, type Trust } from './trust';

/** The strikes of a person at `now` (ms), rebuilt from the log: one read. */
export async function readStrikes(userId: string, now: number): Promise<Strike[]> {
  const lines = await db.log.find(
    {
      authorId: userId,
      action: command.in([
        'content.decided',
        'sanction.began',
        'decision.undone',
        'decision.overturned',
        'sanction.lifted',
      ]),
    },
    { orderBy: [['at', 'desc']], limit: 1000 },
  );
  return strikesFrom(lines, now);
}

/** How far a person's word goes at `now` (ms): two reads. */
export async function readTrust(user: Pick<User, '_id' | 'createdAt'>, now: number): Promise<Trust> {
  const { moderation } = await getSettings();
  const [strikes, posts] = await Promise.all([
    readStrikes(user._id, now),
    db.posts.count({ authorId: user._id, state: 'published' }),
  ]);
  const record = { createdAt: user.createdAt, posts, strikes: strikeWeight(strikes) };
  return trustOf(record, moderation.trust, now);
}
