import { isMarked, type Marked, type Replica, type Stored } from '../../kernel/database';
import { isTooLarge } from '../../kernel/database/errors';

/** What a collection has to ship, the oldest first. `whole`: that was all of it. */
export interface Unshipped {
  documents: Marked[];
  whole: boolean;
}

/** Gives those without a mark one; leaves out what has been shipped, or is gone, meanwhile. */
async function withMarks(replica: Replica, documents: readonly Stored[]): Promise<Marked[]> {
  const ids = documents.filter((one) => !isMarked(one)).map(({ _id }) => _id);
  if (ids.length > 0) await replica.markUnmarked(ids);
  const marked = await readByIds(replica, ids);
  return [...marked, ...documents].filter(isMarked).filter((one) => one._change !== '');
}

/** At most `limit` documents; fewer where they are so large that one read may not give as many. */
export async function readUnshipped(replica: Replica, limit: number): Promise<Unshipped> {
  try {
    const documents = await replica.unshipped(limit);
    return { documents: await withMarks(replica, documents), whole: documents.length < limit };
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
