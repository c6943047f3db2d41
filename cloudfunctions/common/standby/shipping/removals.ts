import type { Tombstone } from '../../../../database/collections/tombstones';
import { day } from '../../kernel/clock';
import { replicas, tombstones } from '../../kernel/database';
import { dueRemoval, keyOf, type Due } from './due';
import { readByIds } from './read-unshipped';

/** Notes read at a time. */
const page = 100;
/** So long after it was announced, a removal that was not confirmed is not under way any more. */
const patience = day;

/** Which of the documents that the notes are about are there. */
async function readAlive(notes: readonly Tombstone[]): Promise<Set<string>> {
  const alive = new Set<string>();
  for (const collection of new Set(notes.map((note) => note.collection))) {
    const replica = replicas.get(collection);
    if (!replica) continue;
    const ids = notes.filter((note) => note.collection === collection).map(({ id }) => id);
    for (const { _id: id } of await readByIds(replica, ids)) alive.add(keyOf({ collection, id }));
  }
  return alive;
}

/**
 * What is gone and has to be shipped as removed, the oldest first, at most `limit` of it. Drops notes of what is there
 * after all: it was written again since, or not removed in the end. `now` in ms.
 */
export async function readRemovals(limit: number, now: number): Promise<Due[]> {
  const removals: Due[] = [];
  for (let after = ''; removals.length < limit;) {
    const notes = await tombstones.since(after, page);
    const last = notes.at(-1);
    if (!last) break;
    const alive = await readAlive(notes);
    const isGone = (note: Tombstone) => replicas.has(note.collection) && !alive.has(keyOf(note));
    // Until then the document may come from the other environment, and go after that was told that it is gone.
    const ended = notes.filter((note) => note.done || note.at < now - patience);
    const idle = ended.filter((note) => !isGone(note));
    if (idle.length > 0) await tombstones.drop(idle);
    removals.push(...ended.filter(isGone).map(dueRemoval));
    if (notes.length < page) break;
    after = last._change;
  }
  return removals.slice(0, limit);
}
