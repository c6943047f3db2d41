import { changeField } from '../../../../database/define';
import { command, db, replicas, type Stored } from '../../kernel/database';
import { tombstoneId } from '../../kernel/database/tombstones';
import type { BatchEntry } from '../link/messages';
import { toShipped } from '../shipped';
import { keyOf } from '../shipping/due';
import type { Head } from '../shipping/head';
import { readByIds } from '../shipping/read-unshipped';
import type { Local } from './decide';
import { isListed } from './conflict-policy';
import { readSentSince } from './sent-since';

/** Of a batch: see `Applying`. */
interface Asked {
  environment: string;
  theirs: Head;
  setBack: boolean;
  serves: boolean;
}

async function readStored(entries: readonly BatchEntry[]): Promise<Map<string, Stored>> {
  const names = [...new Set(entries.map(({ collection }) => collection))];
  const read = await Promise.all(
    names.map(async (collection) => {
      const replica = replicas.get(collection);
      const ids = entries.filter((entry) => entry.collection === collection).map(({ id }) => id);
      const found = replica ? await readByIds(replica, ids) : [];
      return found.map((stored) => [keyOf({ collection, id: stored._id }), stored] as const);
    }),
  );
  return new Map(read.flat());
}

/** Which of the documents there is a note of, that they were removed and the other environment does not know. */
async function readNoted(entries: readonly BatchEntry[]): Promise<Set<string>> {
  if (entries.length === 0) return new Set();
  const ids = entries.map(({ collection, id }) => tombstoneId(collection, id));
  const found = await db.tombstones.find({ _id: command.in(ids) }, { limit: ids.length });
  return new Set(found.map(keyOf));
}

/**
 * How the documents of a batch stand here, by key. Read in this order: what is shipped meanwhile is first written down as
 * sent, and only then known to be there.
 */
export async function readLocals(
  entries: readonly BatchEntry[],
  { environment, theirs, setBack, serves }: Asked,
): Promise<ReadonlyMap<string, Local>> {
  const stored = await readStored(entries);
  const noted = await readNoted(entries.filter((entry) => !stored.has(keyOf(entry))));
  const sentSince = await readSentSince(theirs, serves);
  return new Map(
    entries.map((entry): [string, Local] => {
      const key = keyOf(entry);
      const mine = stored.get(key);
      const due = mine ? mine[changeField] !== '' : noted.has(key);
      const version = mine ? toShipped(mine, environment) : null;
      // A record that is not here is new: nobody removes those, and what does not stand of them is kept nowhere.
      const isNew = !mine && !isListed(entry.collection);
      return [key, { version, changed: due || sentSince(key) || (setBack && !isNew), due }];
    }),
  );
}
