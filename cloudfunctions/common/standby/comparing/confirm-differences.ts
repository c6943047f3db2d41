import { diffEntries, type DifferenceKind, type EntryDifference } from './diff-entries';
import type { Entry } from './entry';
import { readLeaves } from './read-leaves';
import type { RangeOf, Theirs } from './theirs';

/** A document that differs. */
export interface Difference {
  /** The collection's name. */
  collection: string;
  id: string;
  kind: DifferenceKind;
}

/** What is here now. */
export interface Own {
  entries(range: RangeOf): Promise<Entry[]>;
  /** Ids of what was removed here without the other environment having heard of it. */
  removed(range: RangeOf): Promise<string[]>;
}

/** A range, and how both differed in it when it was first read. */
export interface Suspect {
  range: RangeOf;
  differences: readonly EntryDifference[];
}

function isSame(a: EntryDifference, b: EntryDifference | undefined): boolean {
  return a.kind === b?.kind && a.digest === b.digest;
}

/**
 * Looks again at what differed: a change may have been under way. What is here is read before and after what is there;
 * only what did not change meanwhile, and still differs, does differ.
 */
export async function confirmDifferences(
  suspects: readonly Suspect[],
  own: Own,
  theirs: Pick<Theirs, 'entries'>,
): Promise<Difference[]> {
  const suspected = suspects.filter(({ differences }) => differences.length > 0);
  if (suspected.length === 0) return [];
  const removed: string[][] = [];
  for (const { range } of suspected) removed.push(await own.removed(range));
  const reads = await readLeaves(
    suspected.map(({ range }) => range),
    theirs,
  );
  const confirmed: Difference[] = [];
  for (const [index, { range, differences }] of suspected.entries()) {
    const there = reads[index]?.theirs;
    if (!there) continue;
    const again = new Map(diffEntries(await own.entries(range), there).map((one) => [one.id, one]));
    confirmed.push(
      ...differences
        .filter((one) => isSame(one, again.get(one.id)) && !removed[index]?.includes(one.id))
        .map(({ id, kind }) => ({ collection: range.collection, id, kind })),
    );
  }
  return confirmed;
}
