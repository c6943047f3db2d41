import type { StoredWord, WordAction } from '../collections/words';

/** A banned word as the project ships it. Its id is its text. */
export interface LexiconWord extends Pick<StoredWord, 'text' | 'category' | 'pinyin'> {
  id: string;
  action: WordAction;
}

/** Words that are treated alike. */
interface Group extends Pick<LexiconWord, 'action' | 'pinyin'> {
  /** Parted by `、`; `[…]` holds characters that stand for one another, the usual one first. */
  words: string;
}

/** The words of one category. */
export function define(category: StoredWord['category'], groups: readonly Group[]): LexiconWord[] {
  return groups.flatMap(({ words, ...how }) =>
    words.split(/、\s*/u).map((text) => ({ id: text, text, category, ...how })),
  );
}
