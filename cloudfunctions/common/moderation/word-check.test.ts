import { expect, test } from 'vitest';
import { checkOfMatches } from './word-check';

const none = { label: null, traceId: null, at: 7 };
const review = { action: 'review', category: 'contact' } as const;
const refuse = { action: 'refuse', category: 'gambling' } as const;
const mask = { action: 'mask', category: 'vulgarity' } as const;

test('nothing found is a pass', () => {
  expect(checkOfMatches([], 7)).toEqual({ suggest: 'pass', ...none });
});

test('a word to be refused outweighs all others and gives its category', () => {
  expect(checkOfMatches([review, refuse, mask], 7)).toEqual({
    suggest: 'risky',
    category: 'gambling',
    ...none,
  });
});

test.each([review, mask])('a word to $action leaves the text to a person', (match) => {
  expect(checkOfMatches([match], 7)).toEqual({ suggest: 'review', category: match.category, ...none });
});
