import type { User } from '../../../../database/collections/users';
import { now } from '../../kernel/clock';
import { db } from '../../kernel/database';
import { isShown } from '../shown';
import { restoreComment, withholdComment } from './comment-visibility';
import { batchSize, drain } from './drain';

async function hide(authorId: string, until: number): Promise<boolean> {
  await db.posts.updateWhere({ authorId, state: 'published' }, { state: 'withheld' });
  const read = () => db.comments.find({ authorId, state: 'published' }, { limit: batchSize });
  return drain(read, ({ _id }) => withholdComment(_id), until);
}

async function show(authorId: string, until: number): Promise<boolean> {
  await db.posts.updateWhere({ authorId, state: 'withheld' }, { state: 'published' });
  const read = () => db.comments.find({ authorId, state: 'withheld' }, { limit: batchSize });
  return drain(read, ({ _id }) => restoreComment(_id), until);
}

/** Notes that a person's content is in line, unless what it has to be in line with has changed since `read`. */
async function markSettled(read: User): Promise<void> {
  const { _id, state, sanctionsEndAt, unsettledAt } = read;
  if (state === 'active') await db.users.update(_id, { deleteAt: null }, { state });
  if (unsettledAt === null) return;
  await db.users.update(_id, { unsettledAt: null }, { state, sanctionsEndAt, unsettledAt });
}

/**
 * Brings what others see of a person's posts and comments in line with the account: hidden unless it is active and not
 * banned. Works until done or until the time is up (ms), and tells which. May be interrupted and run again at will, and
 * gives way when the account changes meanwhile. Until it is done an account that came back keeps its `deleteAt`, and
 * one that was banned, or is not any more, its `unsettledAt`.
 */
export async function settleContent(userId: string, until: number): Promise<boolean> {
  const read = await db.users.get(userId);
  const shown = isShown(read, now());
  const done = await (shown ? show : hide)(userId, until);
  const current = await db.users.get(userId);
  if (current?.state !== read?.state || isShown(current, now()) !== shown)
    return settleContent(userId, until);
  if (done && read) await markSettled(read);
  return done;
}
