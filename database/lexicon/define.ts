import type { StoredWord } from '../collections/words';

/** A banned word as the project ships it. Its id is its text. */
export type LexiconWord = Pick<StoredWord, 'text' | 'category' | 'action' | 'pinyin'> & { id: string };

/** Words that are treated alike. */
interface Group extends Pick<StoredWord, 'action' | 'pinyin'> {
  /** Parted by `、`; `[…]` holds characters that stand for one another, the usual one first. */
  words: string;
}

/** The words of one category. */
export function define(category: StoredWord['category'], groups: readonly Group[]): LexiconWord[] {
  return groups.flatMap(({ words, ...how }) =>
    words.split(/、\s*/u).map((text) => ({ id: text, text, category, ...how })),
  );
}
