import { db } from '../kernel/database';
import { advancePicture } from './advance-picture';
import { looksRemoved } from './find-alike';
import { bandsOf } from './hash-bands';
import { hashFile } from './hash-file';
import { mayOpen } from './picture-policy';

/**
 * Looks at a picture that a check has answered for: makes its hash, and tells whether it looks like one that was
 * removed. Only then is one that passed shown; one that was removed itself is known again from now on. Does nothing unless it is due, or when the file cannot be had; then
 * `sweep` tries again, and gives up after a while. `now` in ms.
 */
export async function lookAtPicture(id: string, now: number): Promise<void> {
  const picture = await advancePicture(id, { kind: 'looking' }, now);
  if (!picture) return;
  const hash = picture.hash ?? (mayOpen(picture) ? await hashFile(picture.fileID) : '');
  if (hash === null) return;
  const [alike, bands] = [await looksRemoved(hash), bandsOf(hash)];
  await db.removedPictures.updateWhere({ fileID: picture.fileID, hash: null }, { fileID: null, hash, bands });
  await advancePicture(id, { kind: 'looked', hash, bands, alike }, now);
}
