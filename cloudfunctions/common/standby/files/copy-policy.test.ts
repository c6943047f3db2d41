import { describe, expect, test } from 'vitest';
import { afterTry, type Outcome } from './copy-policy';

const now = 1_700_000_000_000;
const minute = 60_000;
const contents = { sha256: 'a'.repeat(64), bytes: 7 };
const after = (outcome: Outcome, tries = 0) => afterTry({ tries }, contents, outcome, now);

test('what is copied stays so, and what it is stays known', () => {
  expect(after({ kind: 'copied' })).toEqual({
    ...contents,
    state: 'copied',
    nextAt: null,
    error: null,
    copiedAt: now,
  });
});

test('of what is gone nothing is kept to find it by', () => {
  expect(after({ kind: 'gone' })).toEqual({ state: 'gone', path: '', nextAt: null, error: null });
});

test('what is too large is left to people at once', () => {
  expect(after({ kind: 'too-large', error: 'x' })).toEqual({ state: 'failed', nextAt: null, error: 'x' });
});

test('that the other environment does not answer is no fault of the file, and it need not be read again', () => {
  expect(after({ kind: 'unheard', error: 'x' }, 9)).toEqual({
    ...contents,
    nextAt: now + 10 * minute,
    error: 'x',
  });
});

describe.each(['unread', 'refused'] as const)('%s', (kind) => {
  const changes = (tries: number) => after({ kind, error: 'x' }, tries);

  test('is tried again, ever later, from the beginning', () => {
    expect(changes(0)).toEqual({ sha256: null, bytes: null, tries: 1, nextAt: now + 5 * minute, error: 'x' });
    expect([1, 2, 3].map((tries) => changes(tries).nextAt)).toEqual(
      [10, 20, 40].map((m) => now + m * minute),
    );
    expect(changes(8)).toMatchObject({ tries: 9, nextAt: now + 360 * minute });
  });

  test('is given up after ten tries', () => {
    expect(changes(8).state).toBeUndefined();
    expect(changes(9)).toMatchObject({ state: 'failed', tries: 10, nextAt: null, error: 'x' });
  });
});
