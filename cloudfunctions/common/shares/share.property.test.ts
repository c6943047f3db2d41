import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Share } from '../../../database/collections/shares';
import { earned, partOf } from './commission';
import { afterRefund, begun, ended, released, retried, tookBack, unfrozen } from './share-changes';
import { assertWithinCap, committed, paidOut } from './share-policy';
import { exampleShare, paidToMerchant } from './testing/example-share';

const happening = fc.oneof(
  fc.record({ what: fc.constant('refund' as const), part: fc.integer({ min: 1, max: 100 }) }),
  fc.record({
    what: fc.constantFrom(
      'begin' as const,
      'paid' as const,
      'closed' as const,
      'late' as const,
      'retry' as const,
      'let go' as const,
      'returned' as const,
      'not returned' as const,
      'unfrozen' as const,
    ),
  }),
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

/** What a thing that happens changes, where it can happen at all. */
function changesOf(share: Share, happening: Happening, n: number): Partial<Share> | null {
  const { state, paid, refunded } = share;
  const open = share.requests.find(({ result }) => result === 'PENDING');
  const closed = share.requests.find(({ result }) => result === 'CLOSED');
  const due = share.returns.find((one) => one.state === 'due');
  const failed = { result: 'CLOSED', failReason: 'NO_RELATION' } as const;
  switch (happening.what) {
    case 'refund': {
      const more = Math.ceil(((paid - refunded) * happening.part) / 100);
      return more > 0 ? afterRefund(share, refunded + more, `o_1_r${n}`, n) : null;
    }
    case 'begin':
      return state === 'waiting' ? begun(share, n) : null;
    case 'paid':
      return open ? ended(share, open.outOrderNo, { result: 'SUCCESS' }, 'o_1_r0', n) : null;
    case 'closed':
      return open ? ended(share, open.outOrderNo, failed, 'o_1_r0', n) : null;
    case 'late':
      // What seemed refused was paid all the same: it comes out before another number is used.
      return closed && state === 'waiting'
        ? ended(share, closed.outOrderNo, { result: 'SUCCESS' }, 'o_1_r0', n)
        : null;
    case 'retry':
      return state === 'failed' ? retried(n) : null;
    case 'let go':
      return state === 'failed' ? released(n) : null;
    case 'returned':
      return due ? tookBack(share, due.outReturnNo, { state: 'done' }, n) : null;
    case 'not returned':
      return due ? tookBack(share, due.outReturnNo, { state: 'failed', failReason: 'X' }, n) : null;
    case 'unfrozen':
      return state === 'unfreezing' ? unfrozen(share, n) : null;
  }
}

const sum = (all: readonly { amount: number }[]) => all.reduce((whole, { amount }) => whole + amount, 0);
const numbersOf = ({ requests, returns }: Share) => [
  ...requests.map(({ outOrderNo, amount }) => [outOrderNo, amount] as const),
  ...returns.map(({ outReturnNo, amount }) => [outReturnNo, amount] as const),
];

function check(before: Share, after: Share): void {
  expect(committed(after)).toBeLessThanOrEqual(after.cap);
  assertWithinCap(after);
  expect(earned(after)).toBeLessThanOrEqual(earned(before));
  // Numbers and amounts that WeChat Pay may have heard of stay, and no number is used twice.
  const numbers = new Map(numbersOf(after));
  for (const [number, amount] of numbersOf(before)) expect(numbers.get(number)).toBe(amount);
  expect(numbers.size).toBe(numbersOf(after).length);
  expect([...numbers.values()].every((amount) => Number.isInteger(amount) && amount > 0)).toBe(true);
  expect(after.requests.filter(({ result }) => result !== 'CLOSED').length).toBeLessThanOrEqual(1);
  // What is left to the agent, taken back or on record, is what they have earned: nothing comes back twice.
  if (paidOut(after) > 0) expect(paidOut(after) - sum(after.returns)).toBe(earned(after));
  else expect(after.returns).toEqual([]);
  const person = after.receiver.type === 'PERSONAL_OPENID';
  expect(after.returns.every(({ state }) => (state === 'impossible') === person)).toBe(true);
  // Somebody will look after it, or it waits for a person or for its order.
  const goesOn =
    ['sharing', 'unfreezing'].includes(after.state) || after.returns.some(({ state }) => state === 'due');
  if (goesOn) expect(after.nextAt).not.toBeNull();
  if (after.state === 'failed') expect(after.nextAt).toBeNull();
}

test('whatever happens in whatever order: never over the cap, nothing taken back twice, no number used anew', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(exampleShare.receiver, paidToMerchant.receiver),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 3000 }),
      fc.constantFrom(0, 2500, 3000),
      fc.array(happening, { maxLength: 60 }),
      (receiver, paid, rate, capRate, happenings) => {
        const cap = partOf(paid, capRate);
        let share: Share = { ...exampleShare, receiver, paid, rate, cap };
        for (const [n, one] of happenings.entries()) {
          const after = { ...share, ...changesOf(share, one, n + 1) };
          check(share, after);
          share = after;
        }
      },
    ),
    { numRuns: 2000 },
  );
});
