import { replicas, tombstones } from '../../kernel/database';
import type { Difference } from './confirm-differences';

/** Documents marked in one write. */
const most = 100;

/** Has what differs shipped again, and what is only there removed there, unless it is here by now. */
export async function repairDifferences(differences: readonly Difference[]): Promise<void> {
  for (const [collection, replica] of replicas) {
    const ours = differences.filter((one) => one.collection === collection);
    for (let first = 0; first < ours.length; first += most) {
      const some = ours.slice(first, first + most);
      const here = some.filter(({ kind }) => kind !== 'extra').map(({ id }) => id);
      if (here.length > 0) await replica.markAgain(here);
      const extra = some.filter(({ kind }) => kind === 'extra').map(({ id }) => id);
      const back = new Set((await replica.byIds(extra)).map(({ _id }) => _id));
      await tombstones.noteGone(
        collection,
        extra.filter((id) => !back.has(id)),
      );
    }
  }
}
