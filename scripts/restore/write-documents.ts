import { fromShipped } from '../../cloudfunctions/common/standby/shipped';
import { changeField } from '../../database/define';
import type { OpenArchive, Part, Shipped } from './open-archive';
import type { Target } from './target';

/** Documents in one write, and characters of them; writes at a time. */
const most = { documents: 100, length: 500_000, writes: 4 };
const tries = 3;

/** Without a mark, so that the other environment is given it: it does not have it. */
function asStored(document: Shipped, prefix: string): Record<string, unknown> {
  const stored = fromShipped(document, prefix, '');
  return Object.fromEntries(Object.entries(stored).filter(([field]) => field !== changeField));
}

function* batchesOf(documents: readonly Shipped[]): Generator<Shipped[]> {
  let batch: Shipped[] = [];
  let length = 0;
  for (const document of documents) {
    const own = JSON.stringify(document).length;
    if (batch.length > 0 && (batch.length === most.documents || length + own > most.length)) {
      yield batch;
      [batch, length] = [[], 0];
    }
    batch.push(document);
    length += own;
  }
  if (batch.length > 0) yield batch;
}

async function missingOf(target: Target, collection: string, batch: Shipped[]): Promise<Shipped[]> {
  const there = await target.replicas.get(collection)?.byIds(batch.map(({ _id }) => _id));
  const ids = new Set(there?.map(({ _id }) => _id));
  return batch.filter(({ _id }) => !ids.has(_id));
}

/** Adds documents. After a try that may have worked, and with `again`, only those that are not there. */
async function write(target: Target, collection: string, batch: Shipped[], again: boolean): Promise<void> {
  for (let count = 1; ; count += 1) {
    const left = again || count > 1 ? await missingOf(target, collection, batch) : batch;
    if (left.length === 0) return;
    try {
      const data = left.map((document) => asStored(document, target.prefix));
      await target.database.collection(collection).add({ data });
      return;
    } catch (error) {
      if (count === tries) throw error;
    }
  }
}

/** Writes all documents of a part. `again`: some of them may be there. */
export async function writePart(
  target: Target,
  archive: OpenArchive,
  part: Part,
  again: boolean,
): Promise<void> {
  const batches = [...batchesOf(await archive.read(part))];
  for (let first = 0; first < batches.length; first += most.writes) {
    await Promise.all(
      batches.slice(first, first + most.writes).map((batch) => write(target, part.collection, batch, again)),
    );
  }
}
