import type { Archive } from '../../../../database/collections/archives';
import type { ArchiveState } from '../../../../database/collections/standby-state';
import { now } from '../../kernel/clock';
import { db, replicas } from '../../kernel/database';
import { log } from '../../kernel/log';
import type { StandbySettings } from '../../kernel/settings/standby';
import { emptyDigest } from '../comparing/entry';
import { replicaNamed } from '../comparing/replica-named';
import { updateState } from '../state';
import { buildPart } from './build-part';
import { expireArchives } from './expire-archives';
import { folderOf, manifestFile, manifestOf, partFile } from './manifest';
import { putEncrypted } from './put-file';

/** Where an archive begins, and where the collection after `collection` does. */
export function beginningOf(
  collection: string | undefined,
): Pick<ArchiveState, 'collection' | 'after' | 'parts' | 'digest'> {
  return { collection: collection ?? null, after: '', parts: 0, digest: emptyDigest };
}

function collectionAfter(collection: string): string | undefined {
  const names = [...replicas.keys()];
  return names[names.indexOf(collection) + 1];
}

/** Writes what comes next as one file, if there is anything, and notes how far it has got. `until` in ms. */
export async function archiveStep(
  archive: Archive,
  state: ArchiveState & { collection: string },
  environment: string,
  until: number,
): Promise<{ archive: Archive; state: ArchiveState }> {
  const { collection, parts: before } = state;
  const { content, documents, after, digest, ends } = await buildPart(
    replicaNamed(collection),
    state,
    environment,
    until,
  );
  let written = archive;
  if (content) {
    const path = `${folderOf(archive._id)}/${partFile(collection, before + 1)}`;
    const file = await putEncrypted(path, content, archive.recipient);
    // After a run that was cut off here, the same part is written again.
    const parts = [
      ...archive.parts.filter((part) => part.path !== path),
      { collection, documents, digest, ...file },
    ];
    const sums = {
      documents: parts.reduce((sum, part) => sum + part.documents, 0),
      bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    };
    await db.archives.update(archive._id, { parts, ...sums });
    written = { ...archive, parts, ...sums };
  }
  const place = ends
    ? beginningOf(collectionAfter(collection))
    : { collection, after, parts: before + 1, digest };
  await updateState('archive', place, { archiveId: state.archiveId });
  return { archive: written, state: { ...state, ...place } };
}

/** Writes what the archive is made of, and removes archives that are over. May be done twice. */
export async function finishArchive(
  archive: Archive,
  environment: string,
  standby: StandbySettings,
): Promise<void> {
  const endedAt = now();
  const content = Buffer.from(JSON.stringify(manifestOf(archive, environment, endedAt)));
  const path = `${folderOf(archive._id)}/${manifestFile}`;
  const { fileID } = await putEncrypted(path, content, archive.recipient);
  await db.archives.update(archive._id, { state: 'complete', manifest: { fileID, path }, endedAt });
  const { kept, removed } = await expireArchives(standby);
  await updateState('archive', { endedAt, busyUntil: 0 }, { archiveId: archive._id });
  const { _id: day, documents, bytes, parts } = archive;
  log('info', 'standby.archived', { day, documents, bytes, parts: parts.length, kept, removed });
}
