import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SanctionKind } from '../../../../database/collections/decisions';
import type { Sanction } from '../../../../database/collections/users';
import { suggestSanction } from './suggest';
import { withoutSanctions, withSanction } from './user-sanctions';

const nobody = { sanctions: [], sanctionsEndAt: null, unsettledAt: null };
const sanctions = fc.uniqueArray(
  fc.record({
    decisionId: fc.integer({ min: 0, max: 9 }).map((n) => `d_${n}`),
    kind: fc.constantFrom<SanctionKind>('warning', 'mute', 'ban'),
    from: fc.constant(0),
    until: fc.integer({ min: 1, max: 1000 }),
  }),
  { selector: ({ decisionId }) => decisionId },
);

test('several stand side by side, each once; the first end is known', () => {
  fc.assert(
    fc.property(sanctions, (all) => {
      const add = (list: readonly Sanction[]) =>
        list.reduce<Parameters<typeof withSanction>[0]>(
          (user, sanction) => withSanction(user, sanction, 5),
          nobody,
        );
      const user = add([...all, ...all]);
      expect(user.sanctions).toEqual(expect.arrayContaining(all));
      expect(user.sanctions).toHaveLength(all.length);
      expect(user.sanctionsEndAt).toBe(all.length ? Math.min(...all.map(({ until }) => until)) : null);
      expect(user.unsettledAt).toBe(all.some(({ kind }) => kind === 'ban') ? 5 : null);
      const gone = withoutSanctions(user, ({ until }) => until <= 500, 9);
      expect(gone.sanctions.every(({ until }) => until > 500)).toBe(true);
      expect(withoutSanctions(user, () => true, 9)).toMatchObject({ sanctions: [], sanctionsEndAt: null });
    }),
  );
});

test.each([
  [0, null],
  [1, { kind: 'warning', days: 30 }],
  [2, { kind: 'mute', days: 3 }],
  [3, { kind: 'mute', days: 14 }],
  [4, { kind: 'ban', days: 30 }],
  [5, { kind: 'ban', days: 30 }],
  [6, { kind: 'ban', days: 365 }],
  [40, { kind: 'ban', days: 365 }],
])('strikes of weight %i suggest %j', (weight, step) => {
  expect(suggestSanction(weight)).toEqual(step);
});
