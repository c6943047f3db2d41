import { addToDigest, emptyDigest, entryOf } from '../../cloudfunctions/common/standby/comparing/entry';
import { readPages } from '../../cloudfunctions/common/standby/comparing/read-pages';
import type { Manifest } from '../../cloudfunctions/common/standby/archiving/manifest';
import type { Target } from './target';
import { archivedTotal, type Total } from './totals';

/** A collection as it was archived, and as it is now. */
export interface Proof {
  collection: string;
  archived: Total;
  restored: Total;
  same: boolean;
}

async function proveCollection(target: Target, manifest: Manifest, collection: string): Promise<Proof> {
  const archived = archivedTotal(manifest, collection);
  const restored: Total = { documents: 0, digest: emptyDigest };
  const replica = target.replicas.get(collection);
  if (replica) {
    for await (const page of readPages(replica, { after: '', until: null })) {
      restored.documents += page.length;
      restored.digest = page.reduce(
        (before, document) => addToDigest(before, entryOf(document, target.environment)),
        restored.digest,
      );
    }
  }
  const same = archived.documents === restored.documents && archived.digest === restored.digest;
  return { collection, archived, restored, same };
}

/** Reads everything back and compares it with the archive, collection by collection. */
export async function proveRestored(target: Target, manifest: Manifest): Promise<Proof[]> {
  const names = new Set([...target.replicas.keys(), ...manifest.parts.map(({ collection }) => collection)]);
  const proofs: Proof[] = [];
  for (const collection of names) proofs.push(await proveCollection(target, manifest, collection));
  return proofs;
}
