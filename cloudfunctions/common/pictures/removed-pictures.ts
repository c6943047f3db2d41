import { db, type Transaction } from '../kernel/database';
import { filePath } from '../kernel/file-path';
import { stableId } from '../kernel/ids';
import { pictureId } from './picture-id';

/**
 * Remembers the look of pictures that a decision took away, so that they are recognised when they come again; `sweep`
 * works out the looks that are not known yet. Part of the transaction that stores the decision. `now` in ms.
 */
export async function rememberRemoved(
  t: Transaction,
  { decisionId, rule, fileIDs }: { decisionId: string; rule: string | null; fileIDs: readonly string[] },
  now: number,
): Promise<void> {
  for (const fileID of new Set(fileIDs)) {
    const { hash = null, bands = [] } = (await t.doc('pictures', pictureId(fileID)).get()) ?? {};
    const unseen = hash === null ? fileID : null;
    const removed = { fileID: unseen, hash, bands, rule, decisionId, enabled: true, updatedAt: now };
    await t.doc('removedPictures', stableId('r', decisionId, filePath(fileID))).set(removed);
  }
}

/** The pictures a decision has remembered; look them up before the transaction that forgets them. */
export async function removedPictureIds(decisionId: string): Promise<string[]> {
  const found = await db.removedPictures.find({ decisionId }, { limit: 1000 });
  return found.map(({ _id }) => _id);
}

/** Lets removed pictures be seen again, when their decision is taken back. Part of the caller's transaction. `now` in ms. */
export async function forgetRemoved(t: Transaction, ids: readonly string[], now: number): Promise<void> {
  for (const id of ids) {
    await t.doc('removedPictures', id).update({ enabled: false, updatedAt: now });
  }
}
