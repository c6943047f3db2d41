import { expect, test } from 'vitest';
import { dueDocument, dueRemoval, fitting, inOrder } from './due';

const due = (id: string, change: string, body = '') =>
  dueDocument('posts', { _id: id, body, _change: change }, 'env');
const ids = (all: readonly { entry: { id: string } }[]) => all.map(({ entry }) => entry.id);

test('the oldest goes first', () => {
  const removal = dueRemoval({ collection: 'posts', id: 'removed', _change: '2' });
  expect(ids(inOrder([due('new', '3'), removal, due('old', '1')]))).toEqual(['old', 'removed', 'new']);
});

test('no more than fits, in number and bytes; what is too large alone goes alone', () => {
  const all = [due('a', '1', 'x'.repeat(100)), due('b', '2', 'x'.repeat(100)), due('c', '3')];
  const size = all[0]?.bytes ?? 0;
  expect(ids(fitting(all, { documents: 2, bytes: 10_000 }))).toEqual(['a', 'b']);
  expect(ids(fitting(all, { documents: 9, bytes: 2 * size }))).toEqual(['a', 'b']);
  expect(ids(fitting(all, { documents: 9, bytes: 2 * size - 1 }))).toEqual(['a']);
  expect(ids(fitting(all, { documents: 9, bytes: 10 }))).toEqual(['a']);
  expect(ids(fitting(all, { documents: 9, bytes: 10_000 }))).toEqual(['a', 'b', 'c']);
});
