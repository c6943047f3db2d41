// Loaded when the first text is checked, as a file of its own: see `scripts/own-files.ts`.
import type { StoredWord } from '../../../../database/collections/words';
import { innocents, lexicon } from '../../../../database/lexicon';
import { createMatcher, type Matcher } from './matcher';
import { mergeWords, storedInnocents } from './merge';

export { lexicon };
export { problemOf } from './problem';

/** Looks for the words in force: the lexicon's and the stored ones. */
export function matcherOf(stored: readonly StoredWord[]): Matcher {
  return createMatcher(mergeWords(lexicon, stored), [...innocents, ...storedInnocents(stored)]);
}
