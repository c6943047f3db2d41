import { replicas, tombstones } from '../../kernel/database';
import { markedAt } from '../../kernel/database/marks';
import { inGroups } from './in-groups';

/** How many documents and removals the other environment does not have, and when (ms) the oldest of them was written. */
export async function countUnshipped(): Promise<{ left: number; oldest: number | null }> {
  const counted = await inGroups([...replicas.values()], async (replica) => {
    const left = await replica.countUnshipped();
    if (left === 0) return { left, oldest: null };
    const [first] = await replica.unshipped(1);
    return { left, oldest: first?._change ?? null };
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
