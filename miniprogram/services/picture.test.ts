import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extensionOf, fitInto, upright } from './picture';

const side = fc.integer({ min: 1, max: 20_000 });

test('a picture is made to fit and keeps its proportions', () => {
  expect(fitInto({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 });
  expect(fitInto({ width: 3000, height: 4000 })).toEqual({ width: 1200, height: 1600 });
  expect(fitInto({ width: 20_000, height: 2 })).toEqual({ width: 1600, height: 1 });
});

test('a small picture stays as it is', () => {
  expect(fitInto({ width: 640, height: 480 })).toEqual({ width: 640, height: 480 });
});

test('no side is ever longer than allowed, longer than before, or gone', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const fitted = fitInto({ width, height });
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(1600);
      expect(fitted.width).toBeLessThanOrEqual(width);
      expect(fitted.height).toBeLessThanOrEqual(height);
      expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
    }),
  );
});

test.each([
  ['up', 40, 30],
  ['down-mirrored', 40, 30],
  ['left', 30, 40],
  ['right-mirrored', 30, 40],
])('a picture taken %s stands %i wide and %i high', (orientation, width, height) => {
  expect(upright({ width: 40, height: 30 }, orientation)).toEqual({ width, height });
});

test.each([
  ['jpeg', 'wxfile://tmp_1', 'jpg'],
  ['png', 'wxfile://tmp_1.jpg', 'png'],
  ['unknown', 'wxfile://tmp_1.JPEG', 'jpg'],
  ['unknown', 'wxfile://tmp_1.webp', null],
  ['webp', 'blob:x', null],
  ['gif', 'wxfile://tmp_1.jpg', null],
  ['unknown', 'wxfile://tmp_1.heic', null],
  ['unknown', 'wxfile://tmp_1', null],
])('type %s at %s is kept as %s', (type, path, extension) => {
  expect(extensionOf(type, path)).toBe(extension);
});
