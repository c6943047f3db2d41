import type { Replica, Stored } from '../../kernel/database';
import { isTooLarge } from '../../kernel/database/errors';

/** What a collection has to ship, the oldest first. `whole`: that was all of it. */
export interface Unshipped {
  documents: Stored[];
  whole: boolean;
}

/** At most `limit` documents; fewer where they are so large that one read may not give as many. */
export async function readUnshipped(replica: Replica, limit: number): Promise<Unshipped> {
  try {
    const documents = await replica.unshipped(limit);
    return { documents, whole: documents.length < limit };
  } catch (error) {
    if (limit > 1 && isTooLarge(error)) return readUnshipped(replica, Math.ceil(limit / 4));
    throw error;
  }
}

/** Those of the documents that are there, in as many reads as it takes. */
export async function readByIds(replica: Replica, ids: readonly string[]): Promise<Stored[]> {
  try {
    return await replica.byIds(ids);
  } catch (error) {
    if (ids.length < 2 || !isTooLarge(error)) throw error;
    const half = Math.ceil(ids.length / 2);
    return [
      ...(await readByIds(replica, ids.slice(0, half))),
      ...(await readByIds(replica, ids.slice(half))),
    ];
  }
}
