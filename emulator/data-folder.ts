import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentNames } from './people/environments';

/** Where a local cloud keeps everything. */
export interface DataFolder {
  dir: string;
  /** False until `markComplete`: new, or left half filled by a seed that was stopped. */
  complete: boolean;
  markComplete(): void;
  release(): void;
}

/** Another local cloud is using the folder. */
export class DataFolderError extends Error {}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function lock(file: string): void {
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder > 0 && isRunning(holder)) {
    throw new DataFolderError(
      `${file} says that process ${holder} uses this data; stop it or choose another folder.`,
    );
  }
  writeFileSync(file, String(process.pid));
}

/** Takes the folder for this process; `fresh`, or a seed that never ended, empties it of what is ours. */
export function openDataFolder(dir: string, fresh: boolean): DataFolder {
  mkdirSync(dir, { recursive: true });
  const lockFile = join(dir, 'lock');
  const marker = join(dir, 'complete');
  lock(lockFile);
  if (fresh || !existsSync(marker)) {
    for (const name of [...environmentNames, 'clock.json', 'complete']) {
      rmSync(join(dir, name), { recursive: true, force: true });
    }
  }
  return {
    dir,
    complete: existsSync(marker),
    markComplete: () => writeFileSync(marker, ''),
    release: () => rmSync(lockFile, { force: true }),
  };
}
