import type { CheckState } from '../../../database/collections/users';
import type { Picture } from '../../../database/collections/pictures';
import type { Transaction } from '../kernel/database';
import { pictureId } from './picture-id';
import { newPicture, stepOf, withUse } from './picture-policy';
import { writeToUse } from './picture-content';
import { storePicture } from './store-picture';
import type { PictureUser } from './use-pictures';

async function findPicture(t: Transaction, fileID: string, use: PictureUser | undefined, now: number) {
  const _id = pictureId(fileID);
  const found = await t.doc('pictures', _id).get();
  if (!use) return found;
  const { userId, subject, scene } = use;
  return found ? withUse(found, subject) : newPicture({ _id, fileID, userId, scene }, subject, now);
}

/**
 * Sets the state of a picture, there and wherever it is shown. What an operator said no later check changes; `pending`
 * takes such a word back and lets checks decide again. A picture from before pictures were kept one by one is known
 * only by `use`, where it is shown. Part of the caller's transaction; call it after the caller's own writes to the
 * content, whose pictures it reads and writes. `now` in ms.
 */
export async function setPictureState(
  t: Transaction,
  fileID: string,
  state: CheckState,
  by: NonNullable<Picture['decidedBy']>,
  now: number,
  use?: PictureUser,
): Promise<void> {
  const before = await findPicture(t, fileID, use, now);
  if (!before) return;
  const { after } = stepOf(before, { kind: 'word', state, by }, now);
  await storePicture(t, after);
  for (const subject of after.uses) await writeToUse(t, subject, fileID, state);
}
