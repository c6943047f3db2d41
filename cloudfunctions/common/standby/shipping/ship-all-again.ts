import { now } from '../../kernel/clock';
import { db, replicas } from '../../kernel/database';
import { isTooLarge } from '../../kernel/database/errors';
import type { Replica } from '../../kernel/database';
import { headOf, isSameHead, moveHead, readShipping, type Head } from './head';

const page = 100;
const place = 'standby.ship-again';

/** Marks the next documents after `after`; gives the last id, null at the end. */
async function markPage(replica: Replica, after: string, limit = page): Promise<string | null> {
  try {
    const documents = await replica.range(after, null, limit);
    if (documents.length > 0) await replica.markAgain(documents.map(({ _id }) => _id));
    return documents.length < limit ? null : (documents.at(-1)?._id ?? null);
  } catch (error) {
    if (limit > 1 && isTooLarge(error)) return markPage(replica, after, Math.ceil(limit / 4));
    throw error;
  }
}

/**
 * Has everything shipped again, to an environment of which nobody knows what it has, and goes on from what it says that it
 * has come to. Works until `until` (ms) and goes on from there the next time; false while it is not done.
 */
export async function shipAllAgain(own: Head, theirs: Head, until: number): Promise<boolean> {
  const names = [...replicas.keys()];
  const begun = await db.jobPlaces.get(place);
  const [collection = '', after = ''] = begun?.after.split('\n') ?? [];
  const first = Math.max(0, names.indexOf(collection));
  for (const [index, replica] of [...replicas.values()].slice(first).entries()) {
    for (let last: string | null = index === 0 ? after : ''; last !== null;) {
      if (now() >= until) return false;
      if (!isSameHead(headOf(await readShipping()), own)) return true;
      last = await markPage(replica, last);
      if (last !== null) await db.jobPlaces.put({ _id: place, after: `${replica.name}\n${last}`, at: now() });
    }
  }
  await moveHead(own, theirs);
  await db.jobPlaces.remove(place);
  return true;
}
