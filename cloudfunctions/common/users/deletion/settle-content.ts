import { db } from '../../kernel/database';
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

/**
 * Brings what others see of a person's posts and comments in line with the state of the account: hidden unless active.
 * Works until done or until the time is up (ms), and tells which. May be interrupted and run again at will, and gives
 * way when the state changes meanwhile. Until it is done an account that came back keeps its `deleteAt`.
 */
export async function settleContent(userId: string, until: number): Promise<boolean> {
  const user = await db.users.get(userId);
  const active = user?.state === 'active';
  const done = await (active ? show : hide)(userId, until);
  const { state } = (await db.users.get(userId)) ?? {};
  if (state !== user?.state) return settleContent(userId, until);
  if (done && active) await db.users.update(userId, { deleteAt: null }, { state: 'active' });
  return done;
}
