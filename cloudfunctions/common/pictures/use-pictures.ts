import type { Picture } from '../../../database/collections/pictures';
import type { Subject } from '../../../database/collections/subjects';
import type { CheckState } from '../../../database/collections/users';
import type { Transaction } from '../kernel/database';
import { openPictureCase } from './open-picture-case';
import { pictureId } from './picture-id';
import { newPicture, waitsForPerson, whyLook, withUse } from './picture-policy';
import { storePicture } from './store-picture';

export interface PictureUser {
  userId: string;
  /** The post, the profile, or the order with a refund. */
  subject: Subject;
  /** WeChat's number for where it is shown: 1 profile, 3 post. */
  scene: Picture['scene'];
  /** The states of pictures that the content had before. */
  known?: ReadonlyMap<string, CheckState>;
}

/** A picture that was approved before pictures were kept one by one. */
function keptAsApproved(picture: Picture): Picture {
  return { ...picture, state: 'approved', nextAt: null };
}

/**
 * Notes that something shows these pictures, and gives the state of each to store with it. One that only a person can
 * judge opens a case for the new place too, unless it is an order, where only its parties would see it. Part of the transaction that stores the content; after it, call
 * `askAboutPictures`. `now` in ms.
 */
export async function usePictures(
  t: Transaction,
  fileIDs: readonly string[],
  { userId, subject, scene, known }: PictureUser,
  now: number,
): Promise<Map<string, CheckState>> {
  const states = new Map<string, CheckState>();
  for (const fileID of new Set(fileIDs)) {
    const _id = pictureId(fileID);
    const before = await t.doc('pictures', _id).get();
    const fresh = newPicture({ _id, fileID, userId, scene }, subject, now);
    const first = known?.get(fileID) === 'approved' ? keptAsApproved(fresh) : fresh;
    const after = before ? withUse(before, subject) : first;
    if (after !== before) {
      await storePicture(t, after);
      if (waitsForPerson(after) && subject.type !== 'order') {
        await openPictureCase(t, after, { subject, authorId: userId }, whyLook(after), now);
      }
    }
    states.set(fileID, after.state);
  }
  return states;
}
