import { changeField } from '../../../../database/define';
import { replicas, type Replica } from '../../kernel/database';
import { markedAt } from '../../kernel/database/marks';

async function count(replica: Replica): Promise<{ left: number; oldest: number | null }> {
  const left = await replica.countUnshipped();
  if (left === 0) return { left, oldest: null };
  const [first] = await replica.unshipped(1);
  const mark = first?.[changeField];
  return { left, oldest: mark ? markedAt(mark) : null };
}

/** How many changes the other environment does not have, and when (ms) the oldest of them was written; null when not known. */
export async function countUnshipped(): Promise<{ left: number; oldest: number | null }> {
  const counts = await Promise.all([...replicas.values()].map(count));
  const times = counts.flatMap(({ oldest }) => oldest ?? []);
  return {
    left: counts.reduce((all, { left }) => all + left, 0),
    oldest: times.length === 0 ? null : Math.min(...times),
  };
}
