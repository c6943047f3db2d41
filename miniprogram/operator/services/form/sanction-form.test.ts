import { expect, it } from 'vitest';
import { freshForm } from './decision-form';
import { sanctionInput, sanctionProblem } from './sanction-form';

it('a sanction needs a rule, a reason and a length', () => {
  const form = { ...freshForm({ kind: 'mute', days: 3 }), sanctioning: true };
  expect(sanctionProblem(form)).toBe('rule');
  expect(sanctionProblem({ ...form, rule: 'kind' })).toBe('reason');
  const ready = { ...form, rule: 'kind', reason: ' 多次骂人 ' };
  expect(sanctionProblem({ ...ready, days: 0 })).toBe('days');
  expect(sanctionProblem(ready)).toBeNull();
  expect(sanctionInput(ready, 'u_1')).toEqual({
    userId: 'u_1',
    kind: 'mute',
    days: 3,
    rule: 'kind',
    reason: '多次骂人',
  });
});
