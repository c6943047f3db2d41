import { expect, test } from 'vitest';
import { hour } from '../../kernel/clock';
import { afterDecision, afterOpening } from '../cases/case-policy';
import { afterUndo } from './undo-policy';

const opened = afterOpening(
  undefined,
  {
    subject: { type: 'post', id: 'p_1' },
    authorId: 'u_1',
    cause: 'complaint',
    signal: { kind: 'complaint', at: 1 },
    harm: 2,
    dueAt: 100 * hour,
  },
  1,
);
const lease = { operatorId: 'u_op', until: 900 };

test('the case is open again as it was, with whoever took the decision back', () => {
  const after = afterUndo(afterDecision(opened, 'd_1', 5), lease, 6);
  expect(after).toMatchObject({
    state: 'open',
    round: 1,
    version: 3,
    causes: ['complaint'],
    harm: 2,
    dueAt: opened.dueAt,
    rank: opened.rank,
    lease,
    closedAt: null,
    reportsUnsettledAt: 6,
  });
  expect(after.signals.at(-1)).toEqual({ kind: 'undone', at: 6 });
});

test('nobody is late at once', () => {
  const at = 200 * hour;
  expect(afterUndo(afterDecision(opened, 'd_1', 5), lease, at).dueAt).toBe(at + hour);
});
