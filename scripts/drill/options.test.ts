import { expect, test } from 'vitest';
import { OptionError, readOptions } from './options';

test('without options a rehearsal is as usual, with the seed that was drawn', () => {
  expect(readOptions([], 'drawn')).toMatchObject({ seed: 'drawn', ticks: 160, people: 20, json: false });
});

test('options are taken as they are given', () => {
  const args = [
    '--seed',
    's',
    '--ticks',
    '60',
    '--people',
    '4',
    '--documents',
    '0',
    '--out',
    'a.svg',
    '--json',
  ];
  const expected = { seed: 's', ticks: 60, people: 4, documents: 0, out: 'a.svg', json: true };
  expect(readOptions(args, '')).toEqual(expected);
});

test.each([
  ['--ticks', '59'],
  ['--ticks', 'many'],
  ['--people', '3.5'],
  ['--documents', '-1'],
  ['--unknown'],
  ['word'],
])('%j is refused', (...args) => {
  expect(() => readOptions(args, '')).toThrow(OptionError);
});
