import { expect, test } from 'vitest';
import { OptionError, readOptions } from './options';

test('without options it goes on for half an hour, with the seed that was drawn', () => {
  expect(readOptions([], 'drawn')).toEqual({ minutes: 30, seed: 'drawn' });
});

test('options are taken as they are given', () => {
  expect(readOptions(['--minutes', '0.5', '--seed', '7.3'], '')).toEqual({ minutes: 0.5, seed: '7.3' });
});

test.each([['--minutes', '0'], ['--minutes', 'long'], ['--minutes', '1441'], ['--unknown'], ['word']])(
  '%j is refused',
  (...args) => {
    expect(() => readOptions(args, '')).toThrow(OptionError);
  },
);
