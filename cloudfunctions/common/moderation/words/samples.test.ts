import { expect, test } from 'vitest';
import { innocents, lexicon } from '../../../../database/lexicon';
import { createMatcher } from './matcher';
import { evasions } from './samples/evasions';
import { innocentSentences } from './samples/innocent-sentences';
import { spellings } from './spellings';

const { find } = createMatcher(lexicon, innocents);
const unexcused = createMatcher(lexicon);
const idsIn = (text: string) => find(text).map(({ wordId }) => wordId);

test('no evasion gets past, and none is a word as it is listed', () => {
  const plain = lexicon.flatMap(({ text }) =>
    spellings(text, { pinyin: false }).map((parts) => parts.join('')),
  );
  expect(new Set(evasions).size).toBeGreaterThanOrEqual(150);
  expect(evasions.filter((text) => idsIn(text).length === 0)).toEqual([]);
  expect(evasions.filter((text) => plain.some((word) => text.includes(word)))).toEqual([]);
});

test('innocent sentences pass, most of them by a hair', () => {
  expect(new Set(innocentSentences).size).toBeGreaterThanOrEqual(150);
  expect(innocentSentences.flatMap((text) => idsIn(text).map((id) => `${text}: ${id}`))).toEqual([]);
  expect(innocentSentences.filter((text) => unexcused.find(text).length > 0).length).toBeGreaterThan(100);
});

test('every innocent phrase is needed, and excuses what it holds', () => {
  expect(innocents.filter((phrase) => unexcused.find(phrase).length === 0)).toEqual([]);
  expect(innocents.filter((phrase) => idsIn(phrase).length > 0)).toEqual([]);
});
