import { confirmDifferences, type Difference, type Own } from './confirm-differences';
import { diffEntries } from './diff-entries';
import type { Place } from './place';
import { readLeaves } from './read-leaves';
import { searchStretches } from './search';
import type { Stretch } from './stretch';
import type { Theirs } from './theirs';

/** What was found out about some stretches. */
export interface Compared {
  differences: Difference[];
  /** Documents compared here. */
  documents: number;
  /** Where it stopped, because there was so much only there; null when all was compared. */
  reached: Place | null;
}

/** Documents of the other environment that are looked at one by one at a time. */
const usualMost = 2000;

function countUpTo(stretches: readonly Stretch[], last: number, id: string | null): number {
  const idle = stretches.slice(0, last + 1).map((stretch, index) => {
    const entries = stretch.entries.filter((entry) => !entry.busy);
    return index < last || id === null ? entries : entries.filter((entry) => entry.id <= id);
  });
  return idle.flat().length;
}

/**
 * Compares stretches, in their order, with what the other environment has in them. Stops once it has looked at more than
 * `most` of its documents one by one.
 */
export async function compareStretches(
  stretches: readonly Stretch[],
  own: Own,
  theirs: Theirs,
  most = usualMost,
): Promise<Compared> {
  const leaves = await searchStretches(stretches, theirs);
  const ranges = leaves.map(({ stretch, root }) => ({ ...stretch, root }));
  const reads = await readLeaves(ranges, theirs, most);
  const stop = reads.findIndex(({ range, theirs: { until } }) => until !== range.until);
  const done = stop === -1 ? reads : reads.slice(0, stop + 1);
  const suspects = done.map(({ range, theirs: there }) => ({
    range: { collection: range.collection, after: range.after, until: there.until },
    differences: diffEntries(range.entries, there),
  }));
  const differences = await confirmDifferences(suspects, own, theirs);
  const last = reads[stop];
  const root = last?.range.root ?? stretches.length - 1;
  return {
    differences,
    documents: countUpTo(stretches, root, last ? last.theirs.until : null),
    reached: last ? { collection: last.range.collection, after: last.theirs.until ?? '' } : null,
  };
}
