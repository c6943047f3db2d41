import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { innocents, lexicon } from '../../../../database/lexicon';
import { maskMatches } from './mask';
import { createMatcher } from './matcher';
import { spellings } from './spellings';
import { Trie } from './trie';

const matcher = createMatcher(lexicon, innocents);
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);
const unseen = ['\u200b', '\u200d', '\ufeff', '\u0301', '\ufe0f', '\u00ad'];
const separators = ['-', '.', '*', '~', '·', '_', '/', '❤️', '🎲', '^', '#', ...unseen];
const fullWidth = (character: string) =>
  character.replace(/[!-~]/, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0));
const disguises = [
  (character: string) => character,
  (character: string) => character.toUpperCase(),
  fullWidth,
  (character: string) => fullWidth(character.toUpperCase()),
];
const repeated = (character: string) => character.repeat(3);
/** i, l and 1 pass for one another. */
const isSame = (a: string | undefined, b: string | undefined) =>
  a === b || [a, b].every((character) => character !== undefined && 'il1'.includes(character));

/** A word of the lexicon, written to get past a filter. */
const disguised = fc.constantFrom(...lexicon).chain(({ id, text }) => {
  const [parts = []] = spellings(text, { pinyin: false });
  const characters = Array.from(parts.join(''));
  const pieces = characters.map((character, at) =>
    fc.record({
      // Where a word has a character twice, more of it may lie beyond the match.
      disguise: [characters[at - 1], characters[at + 1]].some((other) => isSame(other, character))
        ? fc.constantFrom(...disguises)
        : fc.constantFrom(...disguises, repeated),
      between: fc.array(fc.constantFrom(...separators), { maxLength: 3 }),
    }),
  );
  return fc.tuple(...pieces).map((choices) => {
    const written = choices.map(({ disguise, between }, at) => {
      const character = disguise(characters[at] ?? '');
      return at === choices.length - 1 ? character : character + between.join('');
    });
    return { id, text: written.join('') };
  });
});

test('a disguised word is found in any surroundings, just where it stands', () => {
  fc.assert(
    fc.property(anything, disguised, anything, (before, { id, text }, after) => {
      const start = before.length + 1;
      const found = matcher.find(`${before}。${text}。${after}`);
      expect(found).toContainEqual(expect.objectContaining({ wordId: id, start, end: start + text.length }));
    }),
    { numRuns: 600 },
  );
});

test('takes any string; matches lie in it, in order, and each once', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          anything,
          disguised.map(({ text }) => text),
        ),
      ),
      (pieces) => {
        const text = pieces.join('');
        const found = matcher.find(text);
        expect(new Set(found.map((match) => JSON.stringify(match))).size).toBe(found.length);
        found.forEach(({ start, end }, at) => {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.start ?? 0);
        });
      },
    ),
  );
});

test('what is found stands by itself: cut out, it is found again', () => {
  fc.assert(
    fc.property(anything, disguised, (before, { text }) => {
      const whole = `${before} ${text}`;
      for (const { wordId, start, end } of matcher.find(whole)) {
        expect(matcher.find(whole.slice(start, end)).map((match) => match.wordId)).toContain(wordId);
      }
    }),
  );
});

test('a text without a character of any word has no match', () => {
  const other = fc.string({
    unit: fc.constantFrom(...Array.from('晴朗阳台花草树影窗帘茶杯，。 !🌱7é')),
    maxLength: 200,
  });
  fc.assert(
    fc.property(other, (text) => {
      expect(matcher.find(text)).toEqual([]);
    }),
  );
});

test('a mask keeps the number of characters and all outside the matches', () => {
  fc.assert(
    fc.property(anything, disguised, anything, (before, { text }, after) => {
      const whole = `${before} ${text} ${after}`;
      const found = matcher.find(whole);
      const masked = Array.from(maskMatches(whole, found));
      expect(masked).toHaveLength(Array.from(whole).length);
      const inside = (at: number) => found.some(({ start, end }) => start <= at && at < end);
      let at = 0;
      for (const [index, character] of Array.from(whole).entries()) {
        expect(masked[index]).toBe(inside(at) ? '*' : character);
        at += character.length;
      }
    }),
  );
});

test('work grows with the text, not with what repeats in it', () => {
  const steps = vi.spyOn(Trie.prototype, 'child');
  const stepsFor = (text: string) => {
    steps.mockClear();
    matcher.find(text);
    return steps.mock.calls.length;
  };
  for (const piece of ['赌 ', '赌', '加微', 'fuc', 'f.u.', '转发到', '网上赌']) {
    const once = stepsFor(piece.repeat(500));
    expect(stepsFor(piece.repeat(2000))).toBeLessThanOrEqual(4 * once + 100);
  }
  steps.mockRestore();
});
