import { changeField } from '../../../../database/define';
import { transaction, type ReplicaName, type Transaction } from '../../kernel/database';
import { isDuplicate } from '../../kernel/database/errors';
import { newMark } from '../../kernel/database/marks';
import { tombstone, tombstoneId } from '../../kernel/database/tombstones';
import type { BatchEntry } from '../link/messages';
import { fromShipped, toShipped } from '../shipped';
import { keyOf } from '../shipping/due';
import { holdLane } from './claim';
import { conflictOf } from './conflict-of';
import { decide, type Decision, type Local } from './decide';
import type { Hints } from './read-hints';

/** What is the same for a whole batch. */
export interface Applying {
  claim: number;
  environment: string;
  /** What the ids of this environment's files begin with. */
  prefix: string;
  /** Whether this environment serves people, or was the last to. */
  serves: boolean;
  /** Whether the other environment may not have known ours when it wrote its own. */
  sentSince: (key: string) => boolean;
  /** ms */
  now: number;
}

async function readLocal(t: Transaction, entry: BatchEntry, applying: Applying): Promise<Local> {
  const { collection, id } = entry;
  const stored = await t.replica(collection as ReplicaName, id).get();
  const crossed = applying.sentSince(keyOf(entry));
  if (stored) {
    const due = stored[changeField] !== '';
    return { version: toShipped(stored, applying.environment), changed: due || crossed, due };
  }
  const noted = (await t.doc('tombstones', tombstoneId(collection, id)).get()) !== undefined;
  return { version: null, changed: noted || crossed, due: noted };
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

/** Applies some documents of one lane in one transaction. Gives how many of them were changed on both sides. */
export async function applyPart(
  lane: number,
  entries: readonly BatchEntry[],
  hints: Pick<Hints, 'missing'>,
  applying: Applying,
): Promise<number> {
  const { claim, prefix, serves } = applying;
  try {
    return await transaction(async (t) => {
      let conflicts = 0;
      await holdLane(t, lane, claim);
      for (const entry of entries) {
        const { collection, id, document } = entry;
        const crossed = applying.sentSince(keyOf(entry));
        if (document !== null && !crossed && hints.missing.has(keyOf(entry))) {
          await t.replica(collection as ReplicaName, id).insert(fromShipped(document, prefix, ''));
          continue;
        }
        const decision = decide(collection, document, await readLocal(t, entry, applying), serves);
        if (decision.conflict) conflicts += 1;
        await carryOut(t, entry, decision, applying);
      }
      return conflicts;
    });
  } catch (error) {
    // Somebody here added one of them since the hints were read.
    if (!isDuplicate(error) || hints.missing.size === 0) throw error;
    return applyPart(lane, entries, { missing: new Set<string>() }, applying);
  }
}
