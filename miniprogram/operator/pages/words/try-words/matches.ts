import type { OutputOf } from '../../../../../cloudfunctions/common/kernel/contract/contract';
import type { contract as moderate } from '../../../../../cloudfunctions/moderate/contract';
import { fill } from '../../../../locales/fill';
import type { Texts } from '../../../locales/zh';

type Tried = OutputOf<typeof moderate, 'words.try'>;

function wordIn(table: Record<string, string>, name: string): string {
  return table[name] ?? name;
}

/** What was found in a sentence, a line for each: as it stands there, and the word it reads as when that is another. */
export function matchLines({ matches }: Pick<Tried, 'matches'>, { shared, words }: Texts): string[] {
  const lines = matches.map(({ text, word, category, action }) =>
    fill(text.toLowerCase() === word.toLowerCase() ? words.matched : words.matchedWord, {
      text,
      word,
      category: wordIn(shared.categories, category),
      action: wordIn(shared.wordActions, action),
    }),
  );
  return [...new Set(lines)];
}
