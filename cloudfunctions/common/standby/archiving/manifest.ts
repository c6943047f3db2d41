import * as z from 'zod';
import type { Archive } from '../../../../database/collections/archives';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What an archive is made of, so that whoever restores it can tell that it is whole. */
export const manifestSchema = z.object({
  format: z.literal('lifeboat-archive-1'),
  day: z.string(),
  /** The environment it is of. */
  environment: z.string(),
  /** ms */
  startedAt: z.number(),
  endedAt: z.number(),
  /** In the order in which they were written. */
  parts: z.array(
    z.object({
      collection: z.string(),
      /** Its name, without folders. */
      file: z.string().regex(/^[\w.-]+$/),
      documents: z.int(),
      bytes: z.int(),
      sha256,
      /** Of all documents of the collection, from the first to the last of this part. */
      digest: sha256,
    }),
  ),
});

export type Manifest = z.output<typeof manifestSchema>;

export const manifestFile = 'manifest.json.age';

/** The folder of an archive in cloud storage. */
export function folderOf(archiveId: string): string {
  return `archive/${archiveId}`;
}

export function partFile(collection: string, number: number): string {
  return `${collection}-${number}.jsonl.gz.age`;
}

/** `endedAt` in ms. */
export function manifestOf(
  { _id, startedAt, parts }: Archive,
  environment: string,
  endedAt: number,
): Manifest {
  return {
    format: 'lifeboat-archive-1',
    day: _id,
    environment,
    startedAt,
    endedAt,
    parts: parts.map(({ collection, path, documents, bytes, sha256, digest }) => {
      return {
        collection,
        file: path.slice(path.lastIndexOf('/') + 1),
        documents,
        bytes,
        sha256,
        digest,
      };
    }),
  };
}
