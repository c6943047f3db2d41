import { patternOf, type Pattern } from './pattern';
import { Scan, type Found } from './scan';
import { spellings } from './spellings';
import { Tokens } from './tokens';
import { Trie } from './trie';
import type { Match, Word } from './types';
import { UnitTable } from './unit-table';

/** Looks for banned words in texts. */
export interface Matcher {
  /** What is found, in the order of the text. Matches may overlap. Takes any string, and never throws. */
  find: (text: string) => Match[];
}

const innocent = -1;
const plain = new UnitTable(false);
const withSigns = new UnitTable(true);

function patternsOf(word: number, text: string, options: { pinyin: boolean }): Pattern[] {
  return spellings(text, options).flatMap((parts) => patternOf(word, parts) ?? []);
}

function toMatches(found: readonly Found[], words: readonly Word[]): Match[] {
  const excused = found.filter(({ word }) => word === innocent);
  const matches = new Map<string, Match>();
  for (const { word, start, end } of found) {
    const entry = words[word];
    if (!entry || excused.some((phrase) => phrase.start <= start && end <= phrase.end)) continue;
    const { id: wordId, category, action } = entry;
    matches.set(`${word} ${start} ${end}`, { wordId, category, action, start, end });
  }
  return [...matches.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Makes a matcher of words. What lies within an innocent phrase, written as it stands, is not a match. */
export function createMatcher(words: readonly Word[], innocents: readonly string[] = []): Matcher {
  const trie = new Trie([
    ...words.flatMap(({ text, pinyin }, at) => patternsOf(at, text, { pinyin })),
    ...innocents.flatMap((phrase) => patternsOf(innocent, phrase, { pinyin: false })),
  ]);
  const tokens = new Tokens();
  const scan = new Scan(trie, tokens);
  return {
    find: (text) => {
      const found: Found[] = [];
      tokens.read(text, plain);
      scan.run(text, found);
      if (tokens.signs) {
        tokens.read(text, withSigns);
        scan.run(text, found);
      }
      return toMatches(found, words);
    },
  };
}
