import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from '../../cloudfunctions/common/standby/archiving/manifest';
import { Storage } from '../../emulator/cloudbase/storage/storage';
import { environmentIdentity } from '../../emulator/people/environments';
import type { RestoreOptions } from './options';
import { RestoreError } from './restore-error';

/** The files of one archive. */
export interface ArchiveFiles {
  /** Where they are, for people. */
  where: string;
  /** What is in a file; null when there is none of that name. */
  read: (file: string) => Buffer | null;
}

function inFolder(dir: string): ArchiveFiles {
  return {
    where: dir,
    read: (file) => (existsSync(join(dir, file)) ? readFileSync(join(dir, file)) : null),
  };
}

function inLocalCloud(dataDir: string, side: RestoreOptions['side'], day: string): ArchiveFiles {
  const dir = join(dataDir, side, 'files');
  if (!existsSync(dir)) throw new RestoreError(`${dataDir} is no data folder of the local cloud.`);
  const environment = environmentIdentity(side);
  const storage = new Storage({ environment, dir, baseUrl: '', now: () => 0 });
  return {
    where: `${dataDir} (${side}, ${day})`,
    read: (file) => storage.read(`${folderOf(day)}/${file}`)?.bytes ?? null,
  };
}

/** Finds the files of the archive that is to be restored. Throws `RestoreError`. */
export function archiveFiles({ from, day, side }: RestoreOptions): ArchiveFiles {
  return day === null ? inFolder(from) : inLocalCloud(from, side, day);
}
