import type { FileCopy } from '../../../../database/collections/file-copies';
import { minute, now } from '../../kernel/clock';
import { command, db } from '../../kernel/database';
import { log } from '../../kernel/log';
import { copyId, isCarried } from './carried';
import { newCopy } from './note-files';
import { deleteOwnFiles, mostDeleted } from './own-file';
import { ownFilePrefix } from './own-prefix';

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

/** Deletes files that are noted as removed, at most `mostDeleted`. Throws what the cloud throws. */
async function deleteNoted(files: readonly Pick<FileCopy, '_id' | 'path'>[]): Promise<void> {
  const prefix = await ownFilePrefix();
  const left = await deleteOwnFiles(files.map(({ path }) => prefix + path));
  const [there, gone] = [true, false].map((is) =>
    files.filter(({ path }) => left.has(prefix + path) === is).map(({ _id }) => _id),
  );
  const state = 'removed' as const;
  if (gone?.length) await db.fileCopies.updateWhere({ _id: command.in(gone), state }, forgotten);
  if (there?.length)
    await db.fileCopies.updateWhere({ _id: command.in(there), state }, { nextAt: now() + pause });
}

/** The same; false when the cloud would not even listen. */
async function finish(files: readonly Pick<FileCopy, '_id' | 'path'>[]): Promise<boolean> {
  try {
    await deleteNoted(files);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log('warn', 'file.unremoved', { files: files.length, reason: reason.slice(0, 300) });
    return false;
  }
}

/**
 * Takes files away here because the other environment has, for good: a copy that is still on its way will not be kept.
 * What the cloud does not delete at once, `copyFiles` deletes later. Paths that no file of ours has are passed over.
 */
export async function removeFiles(paths: readonly string[]): Promise<void> {
  const at = now();
  const files = paths.filter(isCarried).map((path) => ({ _id: copyId(path), path }));
  for (let start = 0; start < files.length; start += mostDeleted) {
    const some = files.slice(start, start + mostDeleted);
    await Promise.all(some.map(({ path }) => db.fileCopies.put({ ...newCopy(path, at), state: 'removed' })));
    await finish(some);
  }
}

/** Deletes what `removeFiles` could not delete, until the time is up (ms). */
export async function finishRemovals(until: number): Promise<void> {
  while (now() < until) {
    const open = await db.fileCopies.find(
      { state: 'removed', nextAt: command.lte(now()) },
      { orderBy: [['nextAt', 'asc']], limit: mostDeleted },
    );
    if (open.length === 0 || !(await finish(open))) return;
  }
}

/** Notes that files are gone from this environment for good. `paths` at most 100. */
export async function forgetCopies(paths: readonly string[]): Promise<void> {
  await db.fileCopies.updateWhere({ _id: command.in(paths.map(copyId)) }, forgotten);
}
