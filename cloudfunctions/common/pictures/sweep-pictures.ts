import type { Picture } from '../../../database/collections/pictures';
import type { RemovedPicture } from '../../../database/collections/removed-pictures';
import { hour } from '../kernel/clock';
import { command, db } from '../kernel/database';
import { eachInTime } from '../kernel/each-in-time';
import { openidHere } from '../users/openid-here';
import { advancePicture } from './advance-picture';
import { ask } from './ask-about-pictures';
import { bandsOf } from './hash-bands';
import { hashFile } from './hash-file';
import { lookAtPicture } from './look-at-picture';
import { dueFor } from './picture-policy';

/** Pictures dealt with in one run. */
const batch = 100;
/** A removed picture whose file cannot be had for so long will never be had. */
const lostAfter = 24 * hour;

/** Asks about a picture for its author, as WeChat last saw them here; whoever was never here cannot be asked for. */
async function askAgain(picture: Picture, at: number): Promise<void> {
  const openid = await openidHere(picture.userId);
  if (openid === undefined) await advancePicture(picture._id, { kind: 'not-asked', final: true }, at);
  else await ask([picture], openid, at);
}

async function doDue(picture: Picture, at: number): Promise<void> {
  switch (dueFor(picture, at)) {
    case 'ask':
      return askAgain(picture, at);
    case 'give-up':
      await advancePicture(picture._id, { kind: 'unanswered' }, at);
      return;
    case 'look':
      return lookAtPicture(picture._id, at);
    case null:
  }
}

/** Marked as unreadable first: a file that brings the function down is not opened again. */
async function hashRemoved({ _id, fileID, updatedAt }: RemovedPicture, at: number): Promise<void> {
  await db.removedPictures.update(_id, { hash: '' });
  const hash = fileID === null ? '' : await hashFile(fileID);
  if (hash === null && at - updatedAt < lostAfter) {
    await db.removedPictures.update(_id, { hash: null });
  } else {
    await db.removedPictures.update(_id, { fileID: null, hash: hash ?? '', bands: bandsOf(hash ?? '') });
  }
}

/**
 * Does what is due for pictures: asks WeChat where that failed or it did not answer, hands over to people what it never
 * answered, looks at files, and works out the looks of removed pictures. `start` and `until` in ms.
 */
export async function sweepPictures(
  start: number,
  until: number,
): Promise<{ pictures: number; removed: number }> {
  const unseen = await db.removedPictures.find(
    { hash: null, enabled: true },
    { orderBy: [['updatedAt', 'asc']], limit: batch },
  );
  const removed = await eachInTime('sweep.picture', unseen, (one) => hashRemoved(one, start), until);
  const due = await db.pictures.find(
    { nextAt: command.lte(start) },
    { orderBy: [['nextAt', 'asc']], limit: batch },
  );
  const pictures = await eachInTime('sweep.picture', due, (one) => doDue(one, start), until);
  return { pictures, removed };
}
