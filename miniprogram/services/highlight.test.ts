import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight';

const hits = (text: string, query: string) =>
  highlight(text, query)
    .filter(({ hit }) => hit)
    .map((segment) => segment.text);

describe('highlight', () => {
  it('marks every word, in any case', () => {
    expect(hits('修自行车 Bike 修锁', 'bike 修')).toEqual(['修', 'Bike', '修']);
  });

  it('prefers the longer word where both begin', () => {
    expect(hits('自行车', '自 自行车')).toEqual(['自行车']);
  });

  it('leaves a text alone that holds no word', () => {
    expect(highlight('自行车', '钢琴')).toEqual([{ at: 0, text: '自行车', hit: false }]);
    expect(highlight('自行车', ' ')).toEqual([{ at: 0, text: '自行车', hit: false }]);
  });

  it('gives the text back, whatever is looked for', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'B', '车', 'İ', ' ', '🐱') });
    fc.assert(
      fc.property(words, words, (text, query) => {
        const segments = highlight(text, query);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => text.startsWith(segment.text, segment.at))).toBe(true);
      }),
    );
  });
});
