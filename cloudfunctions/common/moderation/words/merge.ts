import type { StoredWord } from '../../../../database/collections/words';
import type { LexiconWord } from '../../../../database/lexicon';
import type { Word } from './types';

/** Two texts with the same key are the same word. */
export const keyOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * The words in force: the lexicon's, and over them what operators have stored. A stored word takes the place of one
 * with the same text; one that is turned off takes it away. Of several with the same text the latest counts.
 */
export function mergeWords(lexicon: readonly LexiconWord[], stored: readonly StoredWord[]): Word[] {
  const words = new Map<string, Word>(lexicon.map((word) => [keyOf(word.text), word]));
  for (const { _id, text, category, action, pinyin, enabled } of stored.toSorted(byAge)) {
    words.delete(keyOf(text));
    if (enabled && action !== 'allow') words.set(keyOf(text), { id: _id, text, category, action, pinyin });
  }
  return [...words.values()];
}

/** The innocent phrases that operators have stored, besides those of the lexicon. */
export function storedInnocents(stored: readonly StoredWord[]): string[] {
  return stored.filter(({ enabled, action }) => enabled && action === 'allow').map(({ text }) => text);
}

function byAge(a: StoredWord, b: StoredWord): number {
  return a.updatedAt - b.updatedAt || (a._id < b._id ? -1 : 1);
}
