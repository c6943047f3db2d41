import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RestoreError } from './restore-error';

/** Throws `RestoreError` unless a folder is new, empty, or one that a local cloud keeps its data in. */
export function prepareFolder(dir: string): void {
  if (!existsSync(dir) || existsSync(join(dir, 'complete'))) return;
  if (readdirSync(dir).length > 0) {
    throw new RestoreError(`${dir} holds files that are not the local cloud’s; choose a new folder.`);
  }
}
