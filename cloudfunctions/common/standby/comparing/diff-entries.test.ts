import { expect, test } from 'vitest';
import { diffEntries } from './diff-entries';

const own = [
  { id: 'a', digest: '1', busy: false },
  { id: 'b', digest: '2', busy: false },
  { id: 'c', digest: '3', busy: true },
  { id: 'd', digest: '4', busy: false },
];

test('says of each document that differs how', () => {
  const theirs = {
    entries: [
      ['b', '9'],
      ['c', '9'],
      ['e', '5'],
    ] as [string, string][],
    busy: ['d'],
    until: null,
  };
  expect(diffEntries(own, theirs)).toEqual([
    { id: 'a', kind: 'missing', digest: '1' },
    { id: 'b', kind: 'changed', digest: '2' },
    { id: 'e', kind: 'extra', digest: null },
  ]);
});

test('says nothing of documents behind those that were read there', () => {
  expect(diffEntries(own, { entries: [['a', '1']], busy: [], until: 'a' })).toEqual([]);
});
