import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanWxml } from './scan';

const names = (text: string): string[] => scanWxml(text).map(({ name }) => name);

test('tags with their places and attributes', () => {
  const [view] = scanWxml('text <my-view class="a > b" wx:if="{{x}}" hidden />');
  expect(view).toEqual({
    name: 'my-view',
    offset: 6,
    attributes: [
      { name: 'class', value: 'a > b', offset: 14 },
      { name: 'wx:if', value: '{{x}}', offset: 28 },
      { name: 'hidden', value: '', offset: 42 },
    ],
  });
});

test('comments, expressions and the code of <wxs> hold no tags', () => {
  expect(
    names('<!-- <a/> -->{{ b<c }}<wxs module="m">if (a<b) {}</wxs><d/><wxs src="x" module="y" /><e/>'),
  ).toEqual(['wxs', 'd', 'wxs', 'e']);
});

test('any text is read to its end', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '/', '"', "'", '{', '}', '!', '-', 'a', ' ', '=') }),
      (text) => {
        for (const tag of scanWxml(text)) expect(text.startsWith(tag.name, tag.offset)).toBe(true);
      },
    ),
  );
});
