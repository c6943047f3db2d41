import type { WordCategory } from '../../../../database/collections/words';
import { decodeCursor, page } from '../../kernel/cursor';
import { readWords } from '../get-words';
import type { WordView } from '../views';
import { pick, placeOf, wordList } from './word-list';

const pageSize = 50;

interface Input {
  query: string;
  category?: WordCategory | undefined;
  cursor?: string | undefined;
}

/** A page of the words, the project's and the operators', as they are stored now; `total` counts all that were asked for. */
export async function listWords({
  cursor,
  ...wanted
}: Input): Promise<{ words: WordView[]; nextCursor: string | null; total: number }> {
  const [{ stored }, { lexicon }] = await Promise.all([readWords(0), import('../words')]);
  const found = pick(wordList(lexicon, [...stored.values()]), wanted);
  const [after, text] = cursor === undefined ? [-Infinity, ''] : decodeCursor(cursor);
  const rest = found.filter((word) => {
    const [place, key] = placeOf(word);
    return place > after || (place === after && key > text);
  });
  const { items, nextCursor } = page(rest, pageSize, placeOf);
  return { words: items, nextCursor, total: found.length };
}
