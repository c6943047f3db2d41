import { expect, test } from 'vitest';
import type { SubjectType } from '../../../../database/collections/subjects';
import { choiceProblems, closingOutcome, type CaseOutcome, type Choice } from './outcomes';

const choice = (outcome: CaseOutcome, change: Partial<Choice> = {}): Choice => ({
  outcome,
  rule: 'kind',
  reason: '理由写在这里',
  mask: ['词'],
  refusedPictures: [],
  fields: ['bio'],
  ...change,
});
const problems = (type: SubjectType, outcome: CaseOutcome, change?: Partial<Choice>) =>
  Object.keys(choiceProblems(type, choice(outcome, change)));

const all: CaseOutcome[] = ['approve', 'remove', 'mask', 'ask-change', 'answer'];
test.each<[SubjectType, CaseOutcome[]]>([
  ['post', ['approve', 'remove', 'mask', 'ask-change']],
  ['comment', ['approve', 'remove', 'mask']],
  ['user', ['approve', 'remove']],
  ['platform', ['answer']],
  ['order', ['answer']],
  ['decision', []],
])('%s can be decided to %j', (type, fitting) => {
  expect(all.filter((outcome) => problems(type, outcome).length === 0)).toEqual(fitting);
});

test('a rule and a reason are needed for all that is held against somebody', () => {
  const bare = { rule: undefined, reason: '' };
  for (const outcome of ['remove', 'mask', 'ask-change'] as const) {
    expect(problems('post', outcome, bare)).toEqual(['rule', 'reason']);
  }
  expect(problems('post', 'approve', bare)).toEqual([]);
  expect(problems('user', 'approve', { ...bare, sanction: { kind: 'mute', days: 1 } })).toEqual([
    'rule',
    'reason',
  ]);
  expect(problems('platform', 'answer', bare)).toEqual(['reply']);
  expect(problems('platform', 'answer', { ...bare, reply: '已经修好了' })).toEqual([]);
});

test('what is needed for one outcome is asked for with it', () => {
  expect(problems('post', 'mask', { mask: [] })).toEqual(['mask']);
  expect(problems('user', 'remove', { fields: [] })).toEqual(['fields']);
});

test('a sanction needs somebody, and something wrong', () => {
  const sanction = { kind: 'ban' as const, days: 3 };
  expect(problems('platform', 'answer', { sanction })).toEqual(['sanction']);
  expect(problems('post', 'approve', { sanction })).toEqual(['sanction']);
  expect(problems('post', 'remove', { sanction })).toEqual([]);
  expect(problems('order', 'answer', { sanction })).toEqual([]);
  expect(problems('order', 'answer', { sanction, rule: undefined, reason: '' })).toEqual([
    'rule',
    'reason',
    'reply',
  ]);
  expect(closingOutcome({ outcome: 'approve', sanction })).toBe('ban');
  expect(closingOutcome({ outcome: 'remove', sanction })).toBe('remove');
});
