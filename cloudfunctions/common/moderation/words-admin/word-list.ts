import type { StoredWord, WordCategory } from '../../../../database/collections/words';
import type { LexiconWord } from '../../../../database/lexicon';
import type { WordView } from '../views';
import { keyOf } from '../words/merge';

/** A word that operators have stored, as they see it. */
export function toWordView(stored: StoredWord): WordView {
  const { _id: wordId, text, category, action, pinyin, enabled, updatedAt } = stored;
  return { wordId, origin: 'operators', text, category, action, pinyin, enabled, updatedAt };
}

function toLexiconView({ id: wordId, text, category, action, pinyin }: LexiconWord): WordView {
  return { wordId, origin: 'lexicon', text, category, action, pinyin, enabled: true, updatedAt: null };
}

/** Where a word stands in the list: the operators' first, the latest first, then the lexicon's, each by its text. */
export function placeOf({ text, updatedAt }: Pick<WordView, 'text' | 'updatedAt'>): [number, string] {
  return [-(updatedAt ?? 0), keyOf(text)];
}

function inOrder(a: WordView, b: WordView): number {
  const [[first, one], [second, other]] = [placeOf(a), placeOf(b)];
  return first - second || (one < other ? -1 : Number(one > other));
}

/**
 * The words of the lexicon and those that operators have stored, also the ones turned off, in the order of the list. A
 * stored word stands for all with the same text; of several the latest.
 */
export function wordList(lexicon: readonly LexiconWord[], stored: readonly StoredWord[]): WordView[] {
  const byAge = stored.toSorted((a, b) => a.updatedAt - b.updatedAt || (a._id < b._id ? -1 : 1));
  const words = new Map([
    ...lexicon.map((word): [string, WordView] => [keyOf(word.text), toLexiconView(word)]),
    ...byAge.map((word): [string, WordView] => [keyOf(word.text), toWordView(word)]),
  ]);
  return [...words.values()].sort(inOrder);
}

/** The characters that may stand at each place of a word. */
function placesOf(text: string): string[] {
  return text.match(/\[[^[\]]+\]|[^[\]]/gu) ?? [];
}

/** Whether a word holds what was typed, in one of its spellings, or as it is written down. */
export function holds({ text }: Pick<WordView, 'text'>, query: string): boolean {
  const [key, wanted] = [keyOf(text), keyOf(query)];
  if (key.includes(wanted)) return true;
  const [places, characters] = [placesOf(key), Array.from(wanted)];
  return places.some((_, from) => characters.every((one, at) => places[from + at]?.includes(one)));
}

/** Of some words, those of a category that hold what was typed. */
export function pick(
  words: readonly WordView[],
  { query, category }: { query: string; category?: WordCategory | undefined },
): WordView[] {
  return words.filter((word) => (category === undefined || word.category === category) && holds(word, query));
}
