import type { FileCopy } from '../../../../database/collections/file-copies';
import { minute, now } from '../../kernel/clock';
import { command, db } from '../../kernel/database';
import { log } from '../../kernel/log';
import type { Link } from '../link/config';
import { ownLink } from '../link/own-link';
import { copyFile } from './copy-file';
import { afterTry, type Outcome } from './copy-policy';
import { ownFilePrefix } from './own-prefix';
import { finishRemovals } from './remove-files';

/** Copied at once; each is held in memory whole. */
const atOnce = 4;
/** Longer than a try can take. Who was cut off in the middle is tried again then. */
const lease = 3 * minute;
/** Files in a row that the other environment did not answer to, before it is left in peace until the next run. */
const mostUnheard = atOnce;

/** What a run has done. `left` and `failed` are all there are. */
export interface FilesCopied {
  copied: number;
  gone: number;
  left: number;
  failed: number;
}

/** Takes a file for this run; false when another has taken it. */
function claim({ _id, nextAt }: FileCopy, until: number): Promise<boolean> {
  return db.fileCopies.update(_id, { nextAt: until }, { state: 'due', nextAt });
}

/** Tries one file; null when another run does. What has become of it meanwhile stays so. */
async function tryOne(copy: FileCopy, prefix: string, link: Link): Promise<Outcome['kind'] | null> {
  const nextAt = now() + lease;
  if (!(await claim(copy, nextAt))) return null;
  const { contents, outcome } = await copyFile(copy, prefix, link);
  const changes = afterTry(copy, contents, outcome, now());
  await db.fileCopies.update(copy._id, changes, { state: 'due', nextAt });
  if ('error' in outcome) {
    const level = changes.state === 'failed' ? 'error' : 'warn';
    log(level, 'file.uncopied', { path: copy.path, tries: changes.tries, ...outcome });
  }
  return outcome.kind;
}

/** Reads the next files that are due. */
function findDue(): Promise<FileCopy[]> {
  return db.fileCopies.find(
    { state: 'due', nextAt: command.lte(now()) },
    { orderBy: [['nextAt', 'asc']], limit: atOnce },
  );
}

/**
 * Has the other environment fetch the files that it does not have, the ones that have waited longest first, until none is
 * due, it is `until` (ms), or the other environment does not answer. Runs may overlap, and be cut off anywhere.
 */
export async function copyFiles(_start: number, until: number): Promise<FilesCopied> {
  const link = ownLink();
  const done = { copied: 0, gone: 0 };
  await finishRemovals(until);
  for (let unheard = 0; link && unheard < mostUnheard && now() < until;) {
    const due = await findDue();
    if (due.length === 0) break;
    const prefix = await ownFilePrefix();
    for (const kind of await Promise.all(due.map((copy) => tryOne(copy, prefix, link)))) {
      unheard = kind === 'unheard' ? unheard + 1 : 0;
      if (kind === 'copied' || kind === 'gone') done[kind] += 1;
    }
  }
  const [left, failed] = await Promise.all([
    db.fileCopies.count({ state: 'due' }),
    db.fileCopies.count({ state: 'failed' }),
  ]);
  return { ...done, left, failed };
}
