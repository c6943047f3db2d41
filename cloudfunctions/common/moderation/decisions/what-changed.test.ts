import { describe, expect, test } from 'vitest';
import type { Case, CaseSignal } from '../../../../database/collections/cases';
import { afterDecision, afterOpening } from '../cases/case-policy';
import { afterUndo } from './undo-policy';
import { whatChanged, type Reading } from './what-changed';

const subject = { type: 'post' as const, id: 'p_1' };
const grown = (before: Case | undefined, kind: CaseSignal['kind'], at: number) =>
  afterOpening(
    before,
    {
      subject,
      authorId: 'u_1',
      cause: kind === 'complaint' ? 'complaint' : 'review',
      signal: { kind, at },
      harm: 1,
      dueAt: 1000,
    },
    at,
  );
const claimed = (found: Case): Case => ({ ...found, lease: { operatorId: 'u_op', until: 500 } });
const read = claimed(grown(undefined, 'policy', 1));
const reading = (change: Partial<Reading> = {}): Reading => ({
  operatorId: 'u_op',
  version: read.version,
  edited: false,
  decision: undefined,
  unclaimed: false,
  now: 100,
  ...change,
});

test('nothing, and nothing to say', () => {
  expect(whatChanged(read, reading())).toBeNull();
});

describe('is told: ', () => {
  test.each<[string, Case, Partial<Reading>, string]>([
    ['an edit', grown(read, 'edit', 2), {}, 'The author has edited it.'],
    ['an edit of the content alone', read, { edited: true }, 'The author has edited it.'],
    ['a complaint', grown(read, 'complaint', 2), {}, 'There is a new complaint.'],
    [
      'all of it, once',
      grown(grown(grown(read, 'complaint', 2), 'edit', 3), 'complaint', 4),
      {},
      'The author has edited it, there are 2 new complaints.',
    ],
    ['a check', grown(read, 'picture', 2), {}, 'A check has given a result.'],
    ['a lease that ran out', read, { now: 500 }, 'Your claim on it has run out.'],
    ['a lease that was never there', { ...read, lease: null }, {}, 'Your claim on it has run out.'],
    [
      'somebody else’s lease',
      { ...read, lease: { operatorId: 'u_other', until: 500 } },
      { unclaimed: true },
      'Somebody else has it now.',
    ],
    [
      'a decision of somebody else',
      afterDecision(read, 'd_1', 2),
      { decision: { outcome: 'remove', by: { type: 'operator', id: 'u_other' }, round: 1 } },
      'Somebody else has decided it: removed.',
    ],
    [
      'a decision of one’s own',
      afterDecision(read, 'd_1', 2),
      { decision: { outcome: 'mask', by: { type: 'operator', id: 'u_op' }, round: 1 } },
      'You have decided it: words masked.',
    ],
    [
      'content its author has removed',
      { ...read, state: 'closed', version: 2 },
      {},
      'The author has removed it.',
    ],
    [
      'a decision that was taken back',
      afterUndo(afterDecision(read, 'd_1', 2), { operatorId: 'u_op', until: 500 }, 3),
      {},
      'A decision was taken back.',
    ],
  ])('%s', (_, current, change, expected) => {
    const told = whatChanged(current, reading(change));
    expect(told?.en).toBe(`${expected} Read it again before you decide.`);
    expect(told?.zh).toMatch(/。请重新看一遍再决定。$/);
  });
});

test('a case that need not be claimed is free while nobody has it', () => {
  expect(whatChanged({ ...read, lease: null }, reading({ unclaimed: true }))).toBeNull();
  expect(whatChanged(read, reading({ unclaimed: true, now: 600 }))).toBeNull();
});

test('a reading of a version that never was is stale too', () => {
  expect(whatChanged(read, reading({ version: 7 }))?.en).toContain('It is not as it was.');
});
