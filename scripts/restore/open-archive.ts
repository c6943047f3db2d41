import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import {
  manifestFile,
  manifestSchema,
  type Manifest,
} from '../../cloudfunctions/common/standby/archiving/manifest';
import { addToDigest, emptyDigest } from '../../cloudfunctions/common/standby/comparing/entry';
import { digestOf } from '../../cloudfunctions/common/standby/shipped';
import type { ArchiveFiles } from './archive-files';
import type { Decrypt } from './decrypt';
import { RestoreError } from './restore-error';

const unpack = promisify(gunzip);

export type Part = Manifest['parts'][number];

/** A document as it is shipped. */
export type Shipped = { _id: string } & Record<string, unknown>;

export interface OpenArchive {
  manifest: Manifest;
  /** SHA-256 of the manifest as it was stored, which tells one archive from another. */
  id: string;
  /** The documents of a part, which was checked. Throws `RestoreError`. */
  read: (part: Part) => Promise<Shipped[]>;
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** The digest of a collection before a part. */
function digestBefore({ parts }: Manifest, part: Part): string {
  const before = parts.slice(0, parts.indexOf(part)).filter((one) => one.collection === part.collection);
  return before.at(-1)?.digest ?? emptyDigest;
}

async function documentsOf(part: Part, content: Buffer): Promise<Shipped[]> {
  try {
    const lines = (await unpack(content)).toString().split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Shipped);
  } catch {
    throw new RestoreError(`${part.file} does not hold what an archive holds.`);
  }
}

async function readManifest(
  files: ArchiveFiles,
  decrypt: Decrypt,
): Promise<{ manifest: Manifest; id: string }> {
  const stored = files.read(manifestFile);
  if (!stored) {
    throw new RestoreError(
      `There is no ${manifestFile} in ${files.where}: this is no archive, or one that was not completed.`,
    );
  }
  const text = (await decrypt(manifestFile, stored)).toString();
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new RestoreError(`${manifestFile} is of another version of Lifeboat.`);
  return { manifest: parsed.data, id: sha256(stored) };
}

/** Opens an archive. Throws `RestoreError`. */
export async function openArchive(files: ArchiveFiles, decrypt: Decrypt): Promise<OpenArchive> {
  const { manifest, id } = await readManifest(files, decrypt);
  return {
    manifest,
    id,
    async read(part) {
      const { file } = part;
      const stored = files.read(file);
      if (!stored)
        throw new RestoreError(`${file} is missing in ${files.where}; an archive is good only whole.`);
      if (sha256(stored) !== part.sha256) {
        throw new RestoreError(
          `${file} is damaged: its SHA-256 is not the one in the manifest; fetch it again.`,
        );
      }
      const documents = await documentsOf(part, await decrypt(file, stored));
      if (documents.length !== part.documents) {
        throw new RestoreError(
          `${file} holds ${documents.length} documents, and ${part.documents} by the manifest.`,
        );
      }
      const digest = documents.reduce(
        (before, document) => addToDigest(before, { id: document._id, digest: digestOf(document) }),
        digestBefore(manifest, part),
      );
      if (digest !== part.digest)
        throw new RestoreError(`${file} holds other documents than by the manifest.`);
      return documents;
    },
  };
}
