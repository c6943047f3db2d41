import type { Replica, Stored } from '../../kernel/database';
import { isTooLarge } from '../../kernel/database/errors';

/** Documents after `after`, up to `until` (null: to the end). */
export interface Range {
  after: string;
  until: string | null;
}

/** Documents read at a time. */
const pageSize = 100;

async function readPage(replica: Replica, { after, until }: Range, limit: number): Promise<Stored[] | null> {
  try {
    return await replica.range(after, until, limit);
  } catch (error) {
    if (limit > 1 && isTooLarge(error)) return null;
    throw error;
  }
}

/**
 * The documents of a range by id, a page at a time and at most `most` in all. Pages become smaller where documents are
 * so large that a hundred of them are more than a read may give.
 */
export async function* readPages(replica: Replica, { after, until }: Range, most = Infinity) {
  let [place, left, limit] = [after, most, pageSize];
  while (left > 0) {
    const asked = Math.min(limit, left);
    const documents = await readPage(replica, { after: place, until }, asked);
    if (documents === null) {
      limit = Math.ceil(asked / 2);
      continue;
    }
    const last = documents.at(-1);
    if (!last) return;
    yield documents;
    if (documents.length < asked || last._id === until) return;
    place = last._id;
    left -= documents.length;
    limit = Math.min(pageSize, limit * 2);
  }
}

/** The same at once. Fewer than `most`: there are no more in the range. */
export async function readRange(replica: Replica, range: Range, most: number): Promise<Stored[]> {
  const documents: Stored[] = [];
  for await (const page of readPages(replica, range, most)) documents.push(...page);
  return documents;
}
