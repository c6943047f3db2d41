import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimOf, leaseInForce } from './lease-policy';

const minute = 60_000;
const now = 1_700_000_000_000;
const open = { state: 'open', lease: null } as const;
const lease = { operatorId: 'u_1', until: now + minute };

test('a free case goes to whoever asks, for as long as the settings say', () => {
  expect(claimOf(open, 'u_1', 15, now)).toEqual({
    lease: { operatorId: 'u_1', until: now + 15 * minute },
    changesHands: true,
  });
});

test('who has it gets it for longer, others are told who has it', () => {
  expect(claimOf({ ...open, lease }, 'u_1', 15, now)).toMatchObject({ changesHands: false });
  expect(claimOf({ ...open, lease }, 'u_2', 15, now)).toEqual({ refused: 'taken', by: lease });
});

test('it is free again at the moment the lease ends', () => {
  expect(claimOf({ ...open, lease }, 'u_2', 15, lease.until - 1)).toHaveProperty('refused');
  expect(claimOf({ ...open, lease }, 'u_2', 15, lease.until)).toMatchObject({ changesHands: true });
  expect(leaseInForce({ lease }, lease.until)).toBeNull();
});

test('a decided case is nobody’s to take', () => {
  expect(claimOf({ state: 'closed', lease: null }, 'u_1', 15, now)).toEqual({ refused: 'closed' });
});

test('of any claims one after another, no two operators hold a case at the same time', () => {
  const claims = fc.array(
    fc.record({ operatorId: fc.constantFrom('a', 'b', 'c'), wait: fc.nat(20 * minute) }),
  );
  fc.assert(
    fc.property(claims, (sequence) => {
      let [at, held] = [now, null as { operatorId: string; until: number } | null];
      for (const { operatorId, wait } of sequence) {
        at += wait;
        const claim = claimOf({ state: 'open', lease: held }, operatorId, 15, at);
        const holder = held && held.until > at ? held.operatorId : null;
        expect('refused' in claim).toBe(holder !== null && holder !== operatorId);
        if ('lease' in claim) held = claim.lease;
      }
    }),
  );
});
