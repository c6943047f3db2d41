import { expect, test } from 'vitest';
import { afterOpening, type CaseOpening } from './case-policy';
import { afterRemoval } from './withdraw-case';

const opening: CaseOpening = {
  subject: { type: 'post', id: 'p_1' },
  authorId: 'u_1',
  cause: 'review',
  signal: { kind: 'text', suggest: 'failed', at: 100 },
  harm: 1,
  dueAt: 1000,
  retryAt: 200,
};
const complaint: CaseOpening = { ...opening, cause: 'complaint', signal: { kind: 'complaint', at: 150 } };
const reviewed = {
  ...afterOpening(undefined, opening, 100),
  lease: { operatorId: 'u_2', until: 900 },
};

test('a case that waited for review only is closed, without a decision', () => {
  expect(afterRemoval(reviewed, 300)).toEqual({
    ...reviewed,
    state: 'closed',
    lease: null,
    retryAt: null,
    version: 2,
    closedAt: 300,
  });
});

test('a case with complaints stays open for whoever has it, one version on', () => {
  const open = afterOpening(reviewed, complaint, 150);
  expect(afterRemoval(open, 300)).toEqual({ ...open, retryAt: null, version: open.version + 1 });
});
