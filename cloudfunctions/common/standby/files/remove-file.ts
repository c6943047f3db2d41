import type { FileCopy } from '../../../../database/collections/file-copies';
import { minute, now } from '../../kernel/clock';
import { command, db } from '../../kernel/database';
import { eachInTime } from '../../kernel/each-in-time';
import { log } from '../../kernel/log';
import { copyId, isCarried } from './carried';
import { newCopy } from './note-files';
import { deleteOwnFile } from './own-file';
import { ownFilePrefix } from './own-prefix';

/** Finished in one run. */
const batch = 100;
/** After a deletion that the cloud did not make. */
const pause = 10 * minute;

/** What stays of a file that was taken away: that it was, and nothing to find it by. */
const forgotten = {
  state: 'removed',
  path: '',
  sha256: null,
  bytes: null,
  error: null,
  nextAt: null,
} satisfies Partial<FileCopy>;

async function finish({ _id, path }: Pick<FileCopy, '_id' | 'path'>): Promise<boolean> {
  const gone = await deleteOwnFile((await ownFilePrefix()) + path);
  await db.fileCopies.update(_id, gone ? forgotten : { nextAt: now() + pause }, { state: 'removed' });
  return gone;
}

/**
 * Takes a file away here because the other environment has, for good: a copy that is still on its way will not be kept.
 * What the cloud does not delete at once, `copyFiles` deletes later. Paths that no file of ours has are passed over.
 */
export async function removeFile(path: string): Promise<void> {
  if (!isCarried(path)) return;
  const at = now();
  const _id = copyId(path);
  await db.fileCopies.put({ ...newCopy(path, at), state: 'removed' });
  try {
    await finish({ _id, path });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log('warn', 'file.unremoved', { reason: reason.slice(0, 300) });
  }
}

/** Deletes what `removeFile` could not delete, until the time is up (ms). */
export async function finishRemovals(until: number): Promise<number> {
  const open = await db.fileCopies.find(
    { state: 'removed', nextAt: command.lte(now()) },
    { orderBy: [['nextAt', 'asc']], limit: batch },
  );
  return eachInTime('file.unremoved', open, finish, until);
}

/** Notes that files are gone from this environment for good. `paths` at most 100. */
export async function forgetCopies(paths: readonly string[]): Promise<void> {
  await db.fileCopies.updateWhere({ _id: command.in(paths.map(copyId)) }, forgotten);
}
