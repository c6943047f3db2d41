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

const inOrder = (a: Found, b: Found) => a.start - b.start || a.end - b.end || a.word - b.word;

/** What was found of words, each once, without what lies within an innocent phrase. */
function toMatches(found: Found[], words: readonly Word[]): Match[] {
  found.sort(inOrder);
  const excused = found.filter(({ word }) => word === innocent);
  const matches: Match[] = [];
  let [next, reach] = [0, 0];
  for (const [at, one] of found.entries()) {
    const { word, start, end } = one;
    // How far the innocent phrases go that begin no later.
    for (; (excused[next]?.start ?? Infinity) <= start; next += 1) {
      reach = Math.max(reach, excused[next]?.end ?? 0);
    }
    const entry = words[word];
    const before = found[at - 1];
    if (!entry || end <= reach || (before && inOrder(before, one) === 0)) continue;
    matches.push({ wordId: entry.id, category: entry.category, action: entry.action, start, end });
  }
  return matches;
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
