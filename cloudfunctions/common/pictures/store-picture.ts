import type { Picture } from '../../../database/collections/pictures';
import type { Transaction } from '../kernel/database';

/** Stores a whole picture. Part of the caller's transaction. */
export async function storePicture(t: Transaction, { _id, ...data }: Picture): Promise<void> {
  await t.doc('pictures', _id).set(data);
}
