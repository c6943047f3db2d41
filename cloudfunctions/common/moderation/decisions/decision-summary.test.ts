import { expect, test } from 'vitest';
import type { Decision } from '../../../../database/collections/decisions';
import type { Person } from '../../kernel/identity';
import { day } from '../../kernel/clock';
import { mayUndo, toDecisionSummary } from './decision-summary';

const decision: Decision = {
  _id: 'd_1',
  subject: { type: 'post', id: 'p_1' },
  caseId: 'p_1',
  round: 1,
  authorId: 'u_1',
  outcome: 'remove',
  rule: 'kind',
  reason: '理由',
  reply: '',
  abusive: [],
  by: { type: 'operator', id: 'u_op' },
  at: 1000,
  state: 'standing',
  revision: 0,
  before: { state: 'published' },
  strike: null,
  sanction: null,
  appealId: null,
};
const looking = (_id: string, role: Person['role'], now = 1000) => ({ viewer: { user: { _id }, role }, now });

test.each<[string, string, Person['role'], number, Partial<Decision>, boolean]>([
  ['one’s own', 'u_op', 'moderator', 1000 + day, {}, true],
  ['one’s own, a day and more ago', 'u_op', 'moderator', 1001 + day, {}, false],
  ['one’s own, without the role now', 'u_op', 'support', 1000, {}, false],
  ['somebody else’s', 'u_other', 'moderator', 1000, {}, false],
  ['any, for an admin', 'u_other', 'admin', 1000 + 100 * day, {}, true],
  ['a check’s, for an admin', 'u_other', 'admin', 1000, { by: { type: 'system', id: null } }, true],
  ['about an admin themselves', 'u_1', 'admin', 1000, {}, false],
  ['taken back already', 'u_op', 'admin', 1000, { state: 'undone' }, false],
])('%s: %s, %s', (_, viewer, role, now, change, may) => {
  expect(mayUndo({ ...decision, ...change }, looking(viewer, role, now))).toBe(may);
});

test('names who decided, and nobody where a check did', () => {
  const operator = { _id: 'u_op', state: 'active' as const, nickname: '小李', avatar: null };
  const summary = toDecisionSummary(decision, operator, looking('u_op', 'moderator'));
  expect(summary).toMatchObject({ operator: { nickname: '小李' }, canUndo: true });
  const bySystem = { ...decision, by: { type: 'system' as const, id: null } };
  expect(toDecisionSummary(bySystem, undefined, looking('u_op', 'moderator')).operator).toBeNull();
});
