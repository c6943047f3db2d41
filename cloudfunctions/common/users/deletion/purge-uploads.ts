import { now } from '../../kernel/clock';
import { cloud } from '../../kernel/cloud';
import { command, db } from '../../kernel/database';
import { isFileGone } from '../../kernel/file-gone';
import { filePath } from '../../kernel/file-path';
import { forgetCopies } from '../../standby/files/remove-files';

/** The cloud deletes at most this many files at once. */
const batch = 50;

/**
 * Deletes a person's files until the time is up (ms); tells whether none are left. That a file was used is forgotten last:
 * the other environment then deletes its copy, too.
 */
export async function purgeUploads(userId: string, until: number): Promise<boolean> {
  for (;;) {
    const uploads = await db.uploads.find({ userId }, { limit: batch });
    if (uploads.length === 0) return true;
    if (now() >= until) return false;
    const { fileList } = await cloud.deleteFile({ fileList: uploads.map(({ fileID }) => fileID) });
    const ids = new Set(fileList.filter(isFileGone).map(({ fileID }) => fileID));
    const gone = uploads.filter(({ fileID }) => ids.has(fileID));
    if (gone.length === 0) return false;
    await forgetCopies(gone.map(({ fileID }) => filePath(fileID)));
    await db.uploads.removeWhere({ _id: command.in(gone.map(({ _id }) => _id)) });
  }
}
