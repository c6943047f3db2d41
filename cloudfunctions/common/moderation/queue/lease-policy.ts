import type { Case } from '../../../../database/collections/cases';
import { minute } from '../../kernel/clock';

type Leased = Pick<Case, 'lease'>;
type Lease = NonNullable<Case['lease']>;

/** Whose a case is at `now` (ms); a lease that has run out is none. */
export function leaseInForce({ lease }: Leased, now: number): Lease | null {
  return lease && lease.until > now ? lease : null;
}

/** What comes of an operator's wish to have a case. */
export type Claim =
  | { refused: 'closed' }
  | { refused: 'taken'; by: Lease }
  /** `changesHands`: not only for longer. */
  | { lease: Lease; changesHands: boolean };

/** Whether an operator gets a case at `now` (ms), for how long, and why not. */
export function claimOf(
  before: Pick<Case, 'state' | 'lease'>,
  operatorId: string,
  leaseMinutes: number,
  now: number,
): Claim {
  if (before.state !== 'open') return { refused: 'closed' };
  const lease = leaseInForce(before, now);
  if (lease && lease.operatorId !== operatorId) return { refused: 'taken', by: lease };
  return { lease: { operatorId, until: now + leaseMinutes * minute }, changesHands: lease === null };
}
