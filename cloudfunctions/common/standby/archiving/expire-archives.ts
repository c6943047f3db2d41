import type { Archive } from '../../../../database/collections/archives';
import { db } from '../../kernel/database';
import type { StandbySettings } from '../../kernel/settings/standby';
import { keptArchives } from './kept-archives';
import { removeFiles } from './remove-files';

function filesOf({ parts, manifest }: Archive): string[] {
  return [...parts.map(({ fileID }) => fileID), ...(manifest ? [manifest.fileID] : [])];
}

/** Removes an archive’s files, so that it can be begun again or forgotten. */
export function removeArchiveFiles(archive: Archive): Promise<void> {
  return removeFiles(filesOf(archive));
}

/** Removes archives that are over, and what is left of those that never became complete. Gives how many are kept. */
export async function expireArchives(standby: StandbySettings): Promise<{ kept: number; removed: number }> {
  const all = await db.archives.aggregate<Pick<Archive, '_id' | 'state' | 'keptAs'>>((pipeline) =>
    pipeline.sort({ _id: -1 }).limit(1000).project({ state: 1, keptAs: 1 }),
  );
  const complete = all.filter(({ state }) => state === 'complete').map(({ _id }) => _id);
  const kept = keptArchives(complete, standby);
  const newest = complete[0] ?? '';
  const over = all.filter(({ _id }) => !kept.has(_id) && _id < newest);
  for (const { _id } of over) {
    const archive = await db.archives.get(_id);
    if (archive) await removeArchiveFiles(archive);
    await db.archives.remove(_id);
  }
  for (const { _id, keptAs } of all) {
    const as = kept.get(_id);
    if (as && as.join() !== keptAs.join()) await db.archives.update(_id, { keptAs: as });
  }
  return { kept: kept.size, removed: over.length };
}
