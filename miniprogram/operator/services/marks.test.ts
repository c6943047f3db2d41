import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from './marks';

describe('markText', () => {
  it('marks what stands between its ends', () => {
    expect(markText('加微信看片', [{ from: 1, to: 3, category: 'contact' }])).toEqual([
      { at: 0, text: '加', category: '' },
      { at: 1, text: '微信', category: 'contact' },
      { at: 3, text: '看片', category: '' },
    ]);
  });

  it('gives overlapping places to the word that begins first', () => {
    const marks = [
      { from: 2, to: 5, category: 'b' },
      { from: 0, to: 3, category: 'a' },
    ];
    expect(markText('abcdef', marks).map(({ text, category }) => [text, category])).toEqual([
      ['abc', 'a'],
      ['de', 'b'],
      ['f', ''],
    ]);
  });

  it('leaves out what lies outside of the text, as after an edit', () => {
    expect(markText('abc', [{ from: 7, to: 9, category: 'a' }])).toEqual([
      { at: 0, text: 'abc', category: '' },
    ]);
    expect(markText('', [{ from: 0, to: 2, category: 'a' }])).toEqual([]);
  });

  it('always gives the whole text, in order, without empty pieces', () => {
    const mark = fc.record({ from: fc.integer({ min: -3, max: 30 }), to: fc.integer({ min: -3, max: 30 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), fc.array(mark), (text, marks) => {
        const segments = markText(
          text,
          marks.map((one) => ({ ...one, category: 'x' })),
        );
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        expect(segments.every((segment) => segment.text.length > 0)).toBe(true);
        expect(segments.every(({ at, text: part }) => text.slice(at, at + part.length) === part)).toBe(true);
      }),
    );
  });
});
