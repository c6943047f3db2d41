import type { RangeEntries } from '../link/messages';
import type { RangeOf, Theirs } from './theirs';

/** What the other environment has in a range, as far as it was read: up to `until`. */
export interface LeafRead<R extends RangeOf> {
  range: R;
  theirs: RangeEntries;
}

const isRead = ({ range, theirs }: LeafRead<RangeOf>) => theirs.until === range.until;

function joined(before: RangeEntries, next: RangeEntries): RangeEntries {
  return {
    entries: [...before.entries, ...next.entries],
    busy: [...before.busy, ...next.busy],
    until: next.until,
  };
}

/** Reads what the other environment has in ranges, until it has given more than `most` documents or all of them. */
export async function readLeaves<R extends RangeOf>(
  ranges: readonly R[],
  theirs: Pick<Theirs, 'entries'>,
  most = Infinity,
): Promise<LeafRead<R>[]> {
  const reads = ranges.map((range): LeafRead<R> => {
    return { range, theirs: { entries: [], busy: [], until: range.after } };
  });
  const isEnough = () => reads.reduce((sum, read) => sum + read.theirs.entries.length, 0) > most;
  for (;;) {
    const open = reads.filter((read) => !isRead(read));
    if (open.length === 0 || isEnough()) return reads;
    const answers = await theirs.entries(
      open.map((read) => ({
        collection: read.range.collection,
        after: read.theirs.until ?? '',
        until: read.range.until,
      })),
    );
    const before = open.map((read) => read.theirs.until);
    for (const [index, read] of open.entries()) {
      const answer = answers[index];
      if (answer) read.theirs = joined(read.theirs, answer);
    }
    if (open.every((read, index) => read.theirs.until === before[index]))
      throw new Error('the other environment gives no entries');
  }
}
