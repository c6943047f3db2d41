import type { RangeDigest, RangeEntries } from '../link/messages';
import type { Range } from './read-pages';

export interface RangeOf extends Range {
  /** The collection's name. */
  collection: string;
}

/** What the other environment has. Each gives one answer a range. */
export interface Theirs {
  /** Digests of ranges, the documents in `without` left out. */
  digests(ranges: readonly (RangeOf & { without: string[] })[]): Promise<RangeDigest[]>;
  /** Digests of single documents. Of the first range it is at least a part, of the others maybe nothing. */
  entries(ranges: readonly RangeOf[]): Promise<RangeEntries[]>;
}
