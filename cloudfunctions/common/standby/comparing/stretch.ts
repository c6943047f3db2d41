import type { RangeDigest } from '../link/messages';
import { digestOfEntries, type Entry } from './entry';
import type { Range } from './read-pages';

/** A range of a collection, and all that is in it here, by id. */
export interface Stretch extends Range {
  /** The collection's name. */
  collection: string;
  entries: readonly Entry[];
}

/** With so few documents here, a stretch is not divided further. */
const few = 20;

export function isSmall({ entries }: Stretch): boolean {
  return entries.length <= few;
}

/** Both halves of a stretch that is not small. */
export function halve({ collection, after, until, entries }: Stretch): Stretch[] {
  const [left, right] = [entries.slice(0, entries.length >> 1), entries.slice(entries.length >> 1)];
  const middle = left.at(-1)?.id ?? after;
  return [
    { collection, after, until: middle, entries: left },
    { collection, after: middle, until, entries: right },
  ];
}

/** The documents here that have a change the other environment has not heard of. */
export function busyIn({ entries }: Stretch): string[] {
  return entries.filter(({ busy }) => busy).map(({ id }) => id);
}

/** Whether both environments have the same in it, but for what is busy in either. */
export function agrees({ entries }: Stretch, theirs: RangeDigest): boolean {
  const busy = new Set(theirs.busy);
  const own = entries.filter((entry) => !entry.busy && !busy.has(entry.id));
  return theirs.whole && digestOfEntries(own) === theirs.digest;
}
