import type { Batch } from '../../../../database/collections/batches';
import { day } from '../../kernel/clock';
import { command, db, replicas, tombstones } from '../../kernel/database';
import { tombstoneId } from '../../kernel/database/tombstones';
import { stableId } from '../../kernel/ids';
import type { Due } from './due';
import type { Head } from './head';
import { inGroups } from './in-groups';
import { readByIds } from './read-unshipped';

/** What is about to be sent as the batch after `head`. `now` in ms. */
export function attemptOf(head: Head, digest: string, due: readonly Due[], now: number): Batch {
  const number = head.number + 1;
  return {
    _id: attemptId({ number, digest }),
    number,
    previous: head.digest,
    digest,
    entries: due.map(({ entry: { collection, id, document }, change }) => ({
      collection,
      id,
      change,
      removed: document === null,
    })),
    at: now,
    ackedAt: null,
  };
}

function attemptId({ number, digest }: { number: number; digest: string }): string {
  return stableId('batch', String(number), digest);
}

/** The batch that a stream has come to; undefined when it is not remembered. */
export async function readAttempt({ number, digest }: Head): Promise<Batch | undefined> {
  return digest === null ? undefined : db.batches.get(attemptId({ number, digest }));
}

/** The batches that lead from one head to another, in order; null when they do not, or that is not remembered. */
export async function readChain(from: Head, to: Head): Promise<Batch[] | null> {
  const chain: Batch[] = [];
  let at = to;
  while (at.number > from.number) {
    const attempt = chain.length < longestChain ? await readAttempt(at) : undefined;
    if (!attempt) return null;
    chain.unshift(attempt);
    at = { number: at.number - 1, digest: attempt.previous };
  }
  return at.number === from.number && at.digest === from.digest ? chain : null;
}

/** Only as many answers can have been lost. */
const longestChain = 100;

/**
 * Notes that the other environment has what a batch was made of: whatever was not written again since it was read need
 * not be shipped any more. `now` in ms.
 */
export async function confirmAttempt({ _id, entries }: Batch, now: number): Promise<void> {
  const names = [...new Set(entries.map(({ collection }) => collection))];
  await inGroups(names, async (name) => {
    const there = entries.filter(({ collection, removed }) => collection === name && !removed);
    if (there.length > 0) await replicas.get(name)?.clear(there);
  });
  const gone = entries.filter(({ removed }) => removed);
  if (gone.length > 0) {
    await tombstones.drop(
      gone.map(({ collection, id, change }) => ({ _id: tombstoneId(collection, id), _change: change })),
    );
  }
  await db.batches.update(_id, { ackedAt: now });
}

/** Has what a batch was made of shipped again, as it is now. */
export async function shipAttemptAgain({ entries }: Batch): Promise<void> {
  for (const name of new Set(entries.map(({ collection }) => collection))) {
    const replica = replicas.get(name);
    if (!replica) continue;
    const ids = entries.filter(({ collection }) => collection === name).map(({ id }) => id);
    if ((await replica.markAgain(ids)) === ids.length) continue;
    const there = new Set((await readByIds(replica, ids)).map(({ _id }) => _id));
    await tombstones.noteGone(
      name,
      ids.filter((id) => !there.has(id)),
    );
  }
}

/** Forgets batches that the other environment can no longer be set back to. `now` in ms. */
export function forgetAttempts(acked: number, days: number, now: number): Promise<number> {
  return db.batches.removeWhere({ at: command.lt(now - days * day), number: command.lt(acked) });
}
