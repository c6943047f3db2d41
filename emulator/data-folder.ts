import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './data-lock';
import { environmentNames } from './people/environments';
import { secretFiles } from './secrets/secrets';

/** Where a local cloud keeps everything. */
export interface DataFolder {
  dir: string;
  /** False until `markComplete`: new, or left half filled by a seed that was stopped. */
  complete: boolean;
  markComplete: () => void;
  /** Lets another local cloud use it. */
  release: () => void;
}

/**
 * Takes the folder for this process; `fresh`, or a seed that never ended, empties it of what is ours. Throws
 * `DataFolderError` when another local cloud uses it.
 */
export async function openDataFolder(dir: string, fresh: boolean): Promise<DataFolder> {
  mkdirSync(dir, { recursive: true });
  const release = await lockFolder(realpathSync(dir));
  const marker = join(dir, 'complete');
  if (fresh || !existsSync(marker)) {
    for (const name of [...environmentNames, ...secretFiles, 'wechatpay', 'clock.json', 'complete']) {
      rmSync(join(dir, name), { recursive: true, force: true });
    }
  }
  return {
    dir,
    complete: existsSync(marker),
    markComplete: () => writeFileSync(marker, ''),
    release,
  };
}
