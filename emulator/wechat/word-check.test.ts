import { expect, test } from 'vitest';
import { checkWords } from './word-check';
import { labels, words } from './words';

test.each(words)('$word is $suggest with label $label', ({ word, suggest, label }) => {
  expect(checkWords(`前面${word}后面`)).toMatchObject({ suggest, label });
});

test('ordinary text passes', () => {
  expect(checkWords('自行车九成新，周末可看。')).toEqual({ suggest: 'pass', label: 100, hits: [] });
});

test('the worst word decides, wherever it stands', () => {
  expect(checkWords('加微信 赌博')).toMatchObject({ suggest: 'risky', label: 20006 });
  expect(checkWords('赌博 加微信').hits).toHaveLength(2);
});

test('full-width and upper-case letters count as the plain ones', () => {
  expect(checkWords('ＧＡＭＢＬＩＮＧ').suggest).toBe('risky');
});

test("every label is one of WeChat's, and every word is written as it is looked for", () => {
  for (const { word, label } of words) {
    expect(labels[label]).toBeDefined();
    expect(word).toBe(word.normalize('NFKC').toLowerCase());
  }
});
