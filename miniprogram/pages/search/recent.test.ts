import { expect, it } from 'vitest';
import { withNewest } from './recent';

it('puts the newest first, each once', () => {
  expect(withNewest(['钢琴', 'Bike'], 'bike')).toEqual(['bike', '钢琴']);
});

it('keeps ten', () => {
  const many = Array.from({ length: 10 }, (_, index) => `词${index}`);
  expect(withNewest(many, '新')).toEqual(['新', ...many.slice(0, 9)]);
});
