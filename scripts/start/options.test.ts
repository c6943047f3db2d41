import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions, UsageError } from './options';

test('without arguments it is port 8080, .local and the demo', () => {
  expect(readOptions([], {})).toEqual({
    port: 8080,
    dataDir: resolve('.local'),
    fresh: false,
    seed: 'demo',
    help: false,
  });
});

test('flags say otherwise, and --port goes before PORT', () => {
  const args = ['--port', '9000', '--data', '/tmp/data', '--fresh', '--seed=100k'];
  expect(readOptions(args, { PORT: '7000' })).toMatchObject({
    port: 9000,
    dataDir: '/tmp/data',
    fresh: true,
    seed: '100k',
  });
  expect(readOptions([], { PORT: '7000' }).port).toBe(7000);
});

test.each([
  ['--port', 'abc'],
  ['--port', '70000'],
  ['--port', '-1'],
  ['--seed', 'big'],
  ['--surprise'],
  ['stray'],
  ['--data'],
])('%s %s is refused in one sentence', (...args) => {
  expect(() => readOptions(args, {})).toThrow(UsageError);
  expect(() => readOptions(args, {})).toThrow(/^[^\n]+$/);
});
