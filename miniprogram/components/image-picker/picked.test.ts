import { expect, test } from 'vitest';
import { arrived, moved, stored, without, type PickedPicture } from './picked';

const picture = (name: string, state: PickedPicture['state'] = 'done'): PickedPicture => ({
  ...stored({ fileID: name, width: 4, height: 3 }),
  state,
});
const abc = [picture('a'), picture('b'), picture('c')];
const names = (pictures: readonly PickedPicture[]) => pictures.map(({ id }) => id).join('');

test.each([
  ['c', 'first', 'cab'],
  ['a', 'first', 'abc'],
  ['c', 'earlier', 'acb'],
  ['a', 'earlier', 'abc'],
  ['a', 'later', 'bac'],
  ['c', 'later', 'abc'],
  ['x', 'first', 'abc'],
] as const)('%s moved %s gives %s', (id, to, order) => {
  expect(names(moved(abc, id, to))).toBe(order);
});

test('one is taken out', () => {
  expect(names(without(abc, 'b'))).toBe('ac');
});

test('only pictures that have arrived are published', () => {
  expect(arrived([picture('a'), picture('b', 'uploading'), picture('c', 'failed')])).toEqual([
    { fileID: 'a', width: 4, height: 3 },
  ]);
});
