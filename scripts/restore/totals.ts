import { emptyDigest } from '../../cloudfunctions/common/standby/comparing/entry';
import type { Manifest } from '../../cloudfunctions/common/standby/archiving/manifest';

/** What is in a collection, or should be. */
export interface Total {
  documents: number;
  digest: string;
}

/** What an archive has of a collection. */
export function archivedTotal({ parts }: Manifest, collection: string): Total {
  const own = parts.filter((part) => part.collection === collection);
  return {
    documents: own.reduce((sum, { documents }) => sum + documents, 0),
    digest: own.at(-1)?.digest ?? emptyDigest,
  };
}

/** How many documents an archive has. */
export function allDocuments({ parts }: Manifest): number {
  return parts.reduce((sum, { documents }) => sum + documents, 0);
}
