import { expect, test } from 'vitest';
import { id } from './fields';
import { newId, stableId } from './ids';

test('new ids differ and have the form of an id', () => {
  const ids = Array.from({ length: 1000 }, () => newId('p'));
  expect(new Set(ids).size).toBe(1000);
  for (const one of ids) expect(id().safeParse(one).success).toBe(true);
});

test('stable ids depend on every part and on where each ends', () => {
  expect(stableId('c', 'a', 'b')).toBe(stableId('c', 'a', 'b'));
  const others = [
    stableId('c', 'ab'),
    stableId('c', 'ab', ''),
    stableId('c', '', 'ab'),
    stableId('c', 'b', 'a'),
    stableId('d', 'a', 'b'),
  ];
  expect(new Set([stableId('c', 'a', 'b'), ...others]).size).toBe(6);
  expect(id().safeParse(stableId('c', '任何文字')).success).toBe(true);
});
