import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { foreignFile } from './own-upload';
import { uploadId } from './upload-id';

/** A path has one file; an id that names another bucket would be judged, and taken down, apart from it. */
async function remember(userId: string, fileID: string, now: number): Promise<void> {
  const _id = uploadId(fileID);
  if (await db.uploads.insert({ _id, userId, fileID, createdAt: now })) return;
  const known = await db.uploads.get(_id);
  if (known && known.fileID !== fileID) throw new AppError('INVALID_INPUT', { message: foreignFile });
}

/**
 * Notes the files a person is about to use, so that they can be deleted when the person goes. Throws INVALID_INPUT for
 * one that is known by another id. `now` in ms.
 */
export async function rememberUploads(
  userId: string,
  fileIDs: readonly string[],
  now: number,
): Promise<void> {
  await Promise.all(fileIDs.map((fileID) => remember(userId, fileID, now)));
}
