import type { RangeEntries } from '../link/messages';
import type { Entry } from './entry';

/** `missing`: only here. `extra`: only there. */
export type DifferenceKind = 'changed' | 'missing' | 'extra';

export interface EntryDifference {
  id: string;
  kind: DifferenceKind;
  /** What is here; null when nothing is. */
  digest: string | null;
}

/** Where both differ in a range, as far as it was read there; what is busy on either side is no difference. */
export function diffEntries(own: readonly Entry[], theirs: RangeEntries): EntryDifference[] {
  const { until } = theirs;
  const within = own.filter(({ id }) => until === null || id <= until);
  const there = new Map(theirs.entries);
  const here = new Set(own.map(({ id }) => id));
  const busy = new Set(theirs.busy);
  const differences = within
    .filter((entry) => !entry.busy && !busy.has(entry.id) && there.get(entry.id) !== entry.digest)
    .map(({ id, digest }): EntryDifference => {
      return { id, kind: there.has(id) ? 'changed' : 'missing', digest };
    });
  const extra = theirs.entries
    .filter(([id]) => !here.has(id))
    .map(([id]): EntryDifference => ({ id, kind: 'extra', digest: null }));
  return [...differences, ...extra];
}
