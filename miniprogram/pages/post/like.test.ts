import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toggled } from './like';

it('likes, and takes it back', () => {
  expect(toggled({ liked: false, likeCount: 3 })).toEqual({ liked: true, likeCount: 4 });
  fc.assert(
    fc.property(fc.boolean(), fc.integer({ min: 1, max: 1000 }), (liked, likeCount) => {
      expect(toggled(toggled({ liked, likeCount }))).toEqual({ liked, likeCount });
    }),
  );
});

it('never counts below none', () => {
  expect(toggled({ liked: true, likeCount: 0 }).likeCount).toBe(0);
});
