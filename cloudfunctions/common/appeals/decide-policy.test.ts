import { describe, expect, test } from 'vitest';
import { answerRefusal, type Appealed } from './decide-policy';

const now = 1000;
const appealed = {
  found: {
    subject: { type: 'decision', id: 'd_1' },
    state: 'open',
    version: 3,
    lease: { operatorId: 'second', until: now + 1 },
    excluded: ['first'],
  },
  appeal: { userId: 'person', state: 'open' },
  decision: { state: 'standing', by: { type: 'operator', id: 'first' } },
} satisfies Appealed;
const answering = { operatorId: 'second', version: 3, overturn: false };

test('the operator who has claimed it decides it either way', () => {
  for (const overturn of [true, false]) {
    expect(answerRefusal(appealed, { ...answering, overturn }, now)).toBeNull();
  }
});

describe('refused', () => {
  const { found, appeal, decision } = appealed;
  test.each<[string, Appealed, Partial<typeof answering>]>([
    ['no-appeal', { ...appealed, found: { ...found, subject: { type: 'post', id: 'p_1' } } }, {}],
    ['no-appeal', { ...appealed, appeal: undefined }, {}],
    ['no-appeal', { ...appealed, decision: undefined }, {}],
    ['own-appeal', { ...appealed, appeal: { ...appeal, userId: 'second' } }, {}],
    ['own-decision', { ...appealed, found: { ...found, excluded: ['second'] } }, {}],
    ['own-decision', { ...appealed, decision: { ...decision, by: { type: 'operator', id: 'second' } } }, {}],
    ['decided', { ...appealed, found: { ...found, state: 'closed' } }, {}],
    ['decided', { ...appealed, appeal: { ...appeal, state: 'upheld' } }, {}],
    ['not-claimed', { ...appealed, found: { ...found, lease: null } }, {}],
    ['not-claimed', { ...appealed, found: { ...found, lease: { operatorId: 'second', until: now } } }, {}],
    ['not-claimed', appealed, { operatorId: 'third' }],
    ['changed', appealed, { version: 2 }],
    ['taken-back', { ...appealed, decision: { ...decision, state: 'undone' } }, {}],
  ])('%s', (refusal, to, change) => {
    expect(answerRefusal(to, { ...answering, ...change }, now)).toBe(refusal);
  });
});

test('a decision that was taken back meanwhile may still be found wrong', () => {
  const lifted = { ...appealed, decision: { ...appealed.decision, state: 'lifted' as const } };
  expect(answerRefusal(lifted, { ...answering, overturn: true }, now)).toBeNull();
});
