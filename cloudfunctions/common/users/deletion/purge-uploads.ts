import { now } from '../../kernel/clock';
import { cloud } from '../../kernel/cloud';
import { command, db } from '../../kernel/database';
import { isFileGone } from '../../kernel/file-gone';

/** The cloud deletes at most this many files at once. */
const batch = 50;

/** Deletes a person's files until the time is up (ms); tells whether none are left. */
export async function purgeUploads(userId: string, until: number): Promise<boolean> {
  for (;;) {
    const uploads = await db.uploads.find({ userId }, { limit: batch });
    if (uploads.length === 0) return true;
    if (now() >= until) return false;
    const { fileList } = await cloud.deleteFile({ fileList: uploads.map(({ fileID }) => fileID) });
    const gone = new Set(fileList.filter(isFileGone).map(({ fileID }) => fileID));
    const ids = uploads.filter(({ fileID }) => gone.has(fileID)).map(({ _id }) => _id);
    if (ids.length === 0) return false;
    await db.uploads.removeWhere({ _id: command.in(ids) });
  }
}
