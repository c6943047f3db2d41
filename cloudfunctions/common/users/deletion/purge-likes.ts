import { command, db, transaction } from '../../kernel/database';
import { batchSize, drain } from './drain';

async function removeLike(likeId: string): Promise<void> {
  await transaction(async (t) => {
    const like = await t.doc('likes', likeId).get();
    if (!like) return;
    await t.doc('likes', likeId).remove();
    await t.doc('posts', like.postId).update({ likeCount: command.inc(-1) });
  });
}

/** Takes back all likes of a person until the time is up (ms); tells whether none are left. */
export function purgeLikes(userId: string, until: number): Promise<boolean> {
  return drain(
    () => db.likes.find({ userId }, { limit: batchSize }),
    ({ _id }) => removeLike(_id),
    until,
  );
}
