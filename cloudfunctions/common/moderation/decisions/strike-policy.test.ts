import { expect, test } from 'vitest';
import { ruleIds } from '../rules';
import { strikeOf } from './strike-policy';

test.each(['approve', 'answer', 'mask', 'ask-change'] as const)('%s leaves no strike', (outcome) => {
  for (const rule of ruleIds) expect(strikeOf({ outcome, rule }, 180, 0)).toBeNull();
});

test.each(['remove', 'warning', 'mute', 'ban'] as const)(
  '%s counts by its rule, for so many days',
  (outcome) => {
    expect(strikeOf({ outcome, rule: 'kind' }, 2, 1000)).toEqual({ weight: 1, until: 1000 + 2 * 86_400_000 });
    expect(strikeOf({ outcome, rule: 'lawful' }, 2, 0)?.weight).toBe(2);
    for (const rule of ruleIds) expect([1, 2]).toContain(strikeOf({ outcome, rule }, 1, 0)?.weight);
  },
);
