import { expect, test } from 'vitest';
import { createMatcher } from '../../cloudfunctions/common/moderation/words/matcher';
import { lexicon } from '.';

test('every word is there once, is found as written, and says how it is treated', () => {
  const { find } = createMatcher(lexicon);
  expect(new Set(lexicon.map(({ id }) => id)).size).toBe(lexicon.length);
  for (const { id, text, category, action } of lexicon) {
    const written = text.replace(/\[(.).*?\]/gu, '$1');
    expect(find(written)).toContainEqual({ wordId: id, category, action, start: 0, end: written.length });
  }
});

test('every category has words, and opinions are never refused', () => {
  expect(new Set(lexicon.map(({ category }) => category)).size).toBe(10);
  for (const { category, action } of lexicon) {
    if (category === 'politics' || category === 'religion') expect(action).toBe('review');
  }
});
