import { transaction, type ReplicaName, type Transaction } from '../../kernel/database';
import { isDuplicate } from '../../kernel/database/errors';
import { newMark } from '../../kernel/database/marks';
import { tombstone } from '../../kernel/database/tombstones';
import type { BatchEntry } from '../link/messages';
import { fromShipped } from '../shipped';
import { keyOf } from '../shipping/due';
import type { Head } from '../shipping/head';
import { holdLane } from './claim';
import { conflictOf } from './conflict-of';
import { decide, type Decision } from './decide';
import { readLocals } from './read-locals';

/** What is the same for a whole batch. */
export interface Applying {
  claim: number;
  environment: string;
  /** What the ids of this environment's files begin with. */
  prefix: string;
  /** Whether this environment serves people, or was the last to. */
  serves: boolean;
  /** What the other environment had applied of ours before it read what it sent. */
  theirs: Head;
  /** What it sent may be older than what is here of it. */
  setBack: boolean;
  /** ms */
  now: number;
}

async function noteRemoval(t: Transaction, collection: string, id: string): Promise<void> {
  const { _id, ...note } = tombstone(collection, id, true);
  await t.doc('tombstones', _id).set(note);
}

async function carryOut(
  t: Transaction,
  { collection, id }: BatchEntry,
  { write, version, mark, conflict }: Decision,
  applying: Applying,
): Promise<void> {
  const replica = t.replica(collection as ReplicaName, id);
  if (write === 'document' && version !== null) {
    await replica.put(fromShipped(version, applying.prefix, mark ? newMark('one') : ''));
  }
  if (write === 'removal') {
    await replica.remove();
    if (mark) await noteRemoval(t, collection, id);
  }
  const found = conflictOf(conflict, { collection, id, ...applying });
  if (!found || (await t.doc('conflicts', found._id).get())) return;
  const { _id, ...kept } = found;
  await t.doc('conflicts', _id).set(kept);
}

/** How often it is tried again when somebody here adds one of the documents at the same moment. */
const tries = 3;

/** Applies some documents of one lane in one transaction. Gives how many of them were changed on both sides. */
export async function applyPart(
  lane: number,
  entries: readonly BatchEntry[],
  applying: Applying,
  tried = 1,
): Promise<number> {
  try {
    return await transaction(async (t) => {
      let conflicts = 0;
      await holdLane(t, lane, applying.claim);
      // The transaction has begun: it fails if anybody writes one of these from here on, so few reads outside it will do.
      const locals = await readLocals(entries, applying);
      for (const entry of entries) {
        const local = locals.get(keyOf(entry));
        if (!local) continue;
        const decision = decide(entry.collection, entry.document, local, applying.serves);
        if (decision.conflict) conflicts += 1;
        await carryOut(t, entry, decision, applying);
      }
      return conflicts;
    });
  } catch (error) {
    if (!isDuplicate(error) || tried === tries) throw error;
    return applyPart(lane, entries, applying, tried + 1);
  }
}
