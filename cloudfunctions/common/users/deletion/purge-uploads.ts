import { now } from '../../kernel/clock';
import { cloud } from '../../kernel/cloud';
import { command, db } from '../../kernel/database';

/** The cloud deletes at most this many files at once. */
const batch = 50;

/** A file that is not there any more is as good as deleted. */
function isGone({ status, errMsg = '' }: { status: number; errMsg?: string }): boolean {
  return status === 0 || /not.?exist|not.?found/i.test(errMsg);
}

/** Deletes a person's files until the time is up (ms); tells whether none are left. */
export async function purgeUploads(userId: string, until: number): Promise<boolean> {
  for (;;) {
    const uploads = await db.uploads.find({ userId }, { limit: batch });
    if (uploads.length === 0) return true;
    if (now() >= until) return false;
    const { fileList } = await cloud.deleteFile({ fileList: uploads.map(({ fileID }) => fileID) });
    const gone = new Set(fileList.filter(isGone).map(({ fileID }) => fileID));
    const ids = uploads.filter(({ fileID }) => gone.has(fileID)).map(({ _id }) => _id);
    if (ids.length === 0) return false;
    await db.uploads.removeWhere({ _id: command.in(ids) });
  }
}
