import { replicas, tombstones } from '../../kernel/database';
import { markedAt } from '../../kernel/database/marks';
import { inGroups } from './in-groups';
import { readUnshipped } from './read-unshipped';

/** How many documents and removals the other environment does not have, and when (ms) the oldest of them was written. */
export async function countUnshipped(): Promise<{ left: number; oldest: number | null }> {
  const counted = await inGroups([...replicas.values()], async (replica) => {
    const left = await replica.countUnshipped();
    if (left === 0) return { left, oldest: null };
    const { documents } = await readUnshipped(replica, 1);
    return { left, oldest: documents[0]?._change ?? null };
  });
  const [removals, [note]] = await Promise.all([tombstones.count(), tombstones.since('', 1)]);
  const marks = [note?._change, ...counted.map(({ oldest }) => oldest)].filter(
    (mark) => typeof mark === 'string',
  );
  const [oldest] = marks.sort();
  return {
    left: counted.reduce((sum, { left }) => sum + left, removals),
    oldest: oldest === undefined ? null : markedAt(oldest),
  };
}
