import { db } from '../kernel/database';
import { stableId } from '../kernel/ids';

/** Notes the files a person is about to use, so that they can be deleted when the person goes. `now` in ms. */
export async function rememberUploads(
  userId: string,
  fileIDs: readonly string[],
  now: number,
): Promise<void> {
  await Promise.all(
    fileIDs.map((fileID) =>
      db.uploads.insert({ _id: stableId('f', fileID), userId, fileID, createdAt: now }),
    ),
  );
}
