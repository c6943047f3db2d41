import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moderationDefaults } from '../kernel/settings/moderation';
import { afterDecision, afterOpening } from '../moderation/cases/case-policy';
import { complaintOpening, openingAgain } from './complaint-opening';

const hour = 3_600_000;
const now = 1000 * hour;
const complaint = {
  subject: { type: 'post' as const, id: 'p_1' },
  authorId: 'u_1',
  reason: 'spam',
  weight: 1,
  fresh: false,
};
const opening = (change: Partial<typeof complaint> = {}) =>
  complaintOpening({ ...complaint, ...change }, moderationDefaults, now);

test('a serious reason is graver and due sooner', () => {
  expect(opening()).toMatchObject({ harm: 1, dueAt: now + 24 * hour });
  expect(opening({ reason: 'fraud' })).toMatchObject({ harm: 2, dueAt: now + 2 * hour });
});

test('what was not solved is a step graver, at most grave', () => {
  const again = (reason: string) =>
    openingAgain({ ...complaint, reason, round: 1 }, 2, moderationDefaults, { now, graver: true }).harm;
  expect([again('spam'), again('fraud'), again('porn')]).toEqual([2, 3, 3]);
});

test('a complaint that is still in its round has its weight there already', () => {
  const weight = (round: number) =>
    openingAgain({ ...complaint, round: 1 }, round, moderationDefaults, { now }).reportWeight;
  expect([weight(1), weight(2)]).toEqual([
    { established: 0, fresh: 0 },
    { established: 1, fresh: 0 },
  ]);
});

test('a case sums up what its round weighs, new accounts apart, whatever comes in between', () => {
  const weights = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 8 }), fresh: fc.boolean() }), {
    minLength: 1,
  });
  const { subject, authorId, harm, dueAt } = opening();
  const signal = { kind: 'edit' as const, at: now };
  const edit = { subject, authorId, cause: 'review' as const, signal, harm, dueAt };
  fc.assert(
    fc.property(weights, (list) => {
      let found = afterOpening(undefined, opening(list[0]), now);
      for (const one of list.slice(1)) {
        found = afterOpening(found, edit, now);
        found = afterOpening(found, opening(one), now);
      }
      const sum = (fresh: boolean) =>
        list.filter((one) => one.fresh === fresh).reduce((total, { weight }) => total + weight, 0);
      expect(found.reportWeight).toEqual({ established: sum(false), fresh: sum(true) });
      expect(found.openReports).toBe(list.length);
      const anew = afterOpening(afterDecision(found, 'd_1', now), opening(), now);
      expect(anew).toMatchObject({ round: 2, openReports: 1, reportWeight: { established: 1, fresh: 0 } });
    }),
  );
});

test('a case says since when complaints are not in line with what was decided', () => {
  const found = afterOpening(undefined, opening(), now);
  expect(found.reportsUnsettledAt).toBeNull();
  const closed = afterDecision(found, 'd_1', now + 1);
  expect(closed.reportsUnsettledAt).toBe(now + 1);
  const told = { ...closed, openReports: 0, reportsUnsettledAt: null };
  expect(afterOpening(told, opening(), now + 2).reportsUnsettledAt).toBeNull();
  expect(afterOpening(closed, opening(), now + 2).reportsUnsettledAt).toBe(now + 1);
});
