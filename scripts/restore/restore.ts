import { replicatedKeys, schema } from '../../database';
import { admitTarget, releaseTarget } from './admit';
import { archiveFiles } from './archive-files';
import { decryptWith } from './decrypt';
import { openArchive, type OpenArchive } from './open-archive';
import type { RestoreOptions } from './options';
import { progressOf } from './progress';
import { proveRestored } from './prove';
import { RestoreError } from './restore-error';
import { tableOf } from './table';
import { openTarget, type Target } from './target';
import { allDocuments } from './totals';
import { writePart } from './write-documents';

type Print = (line: string) => void;

const afterwards = `
Pictures and other files are not in an archive. They are in the storage of the standby, under the same paths, and of
the environment the archive is of while that one is there; docs/restore.md says how to bring them.`;

/** Reads every part once before anything is written. */
async function checkArchive(archive: OpenArchive, print: Print): Promise<void> {
  const { manifest } = archive;
  const known = new Set(replicatedKeys.map((key): string => schema[key].name));
  const progress = progressOf('Checked', allDocuments(manifest), print);
  for (const part of manifest.parts) {
    if (!known.has(part.collection)) {
      throw new RestoreError(`${part.file} is of a collection that this version of Lifeboat does not have.`);
    }
    await archive.read(part);
    progress(part.documents);
  }
}

async function fill(target: Target, archive: OpenArchive, print: Print): Promise<boolean> {
  const { manifest } = archive;
  const again = (await admitTarget(target, archive)) === 'begun';
  if (again) print('Going on with a restore that was cut off.');
  const progress = progressOf('Restored', allDocuments(manifest), print);
  for (const part of manifest.parts) {
    await writePart(target, archive, part, again);
    progress(part.documents);
  }
  print('Reading everything back.\n');
  const proofs = await proveRestored(target, manifest);
  print(tableOf(proofs));
  const isSame = proofs.every(({ same }) => same);
  if (isSame) await releaseTarget(target);
  return isSame;
}

/** Restores an archive, or only checks it; tells whether all is as it was. Throws `RestoreError`. */
export async function restore(options: RestoreOptions, print: Print): Promise<boolean> {
  const archive = await openArchive(archiveFiles(options), decryptWith(options.identity));
  const { day, environment, parts } = archive.manifest;
  print(
    `The archive of ${day}, of ${environment}: ${allDocuments(archive.manifest)} documents, ${parts.length} files.`,
  );
  await checkArchive(archive, print);
  if (options.to === null) {
    print('The archive is whole and opens.');
    return true;
  }
  const target = await openTarget(options.to);
  try {
    const isSame = await fill(target, archive, print);
    print(isSame ? '\nAll of it is there, and the same by digest.' : '\nNot all of it is the same.');
    print(afterwards);
    return isSame;
  } finally {
    await target.close();
  }
}
