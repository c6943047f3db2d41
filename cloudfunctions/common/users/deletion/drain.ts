import { now } from '../../kernel/clock';

/**
 * Reads batches and works on each item until there are none, or until the time is up (ms). Tells whether none are left.
 * The work must take an item out of what `read` gives.
 */
export async function drain<Item>(
  read: () => Promise<readonly Item[]>,
  work: (item: Item) => Promise<void>,
  until: number,
): Promise<boolean> {
  for (;;) {
    const batch = await read();
    if (batch.length === 0) return true;
    if (now() >= until) return false;
    await Promise.all(batch.map(work));
  }
}

/** Items worked on at once: transactions on one post would only wait for each other. */
export const batchSize = 5;
