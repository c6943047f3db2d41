import type { FileCopy } from '../../../../database/collections/file-copies';
import { command, db } from '../../kernel/database';
import { copyId, isCarried } from './carried';

/** Looked up, and added, at a time. */
const group = 100;

/** A file of which nothing is known yet. `now` in ms. */
export function newCopy(path: string, now: number): FileCopy {
  return {
    _id: copyId(path),
    path,
    state: 'due',
    sha256: null,
    bytes: null,
    error: null,
    tries: 0,
    nextAt: now,
    createdAt: now,
    copiedAt: null,
  };
}

/**
 * Notes that what is shipped refers to these files, so that `copyFiles` sends those that the other environment does not
 * have. What is known of a file already stays so, and paths that no file of ours has are passed over. `now` in ms.
 */
export async function noteFiles(paths: readonly string[], now: number): Promise<void> {
  const copies = [...new Set(paths)].filter(isCarried).map((path) => newCopy(path, now));
  for (let start = 0; start < copies.length; start += group) {
    const some = copies.slice(start, start + group);
    const found = await db.fileCopies.find({ _id: command.in(some.map(({ _id }) => _id)) }, { limit: group });
    const known = new Set(found.map(({ _id }) => _id));
    await Promise.all(some.filter(({ _id }) => !known.has(_id)).map((copy) => db.fileCopies.insert(copy)));
  }
}
