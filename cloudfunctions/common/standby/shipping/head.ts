import type { ShippingState } from '../../../../database/collections/standby-state';
import { insertState, readState, updateState } from '../state';
import { digestOf } from '../shipped';
import type { BatchEntry } from '../link/messages';

/**
 * How far a stream of batches has come: the last number, and the digest of that batch, which stands for all before it,
 * too. 0 and null before the first.
 */
export interface Head {
  number: number;
  digest: string | null;
}

export const noHead: Head = { number: 0, digest: null };

export function isSameHead(a: Head, b: Head): boolean {
  return a.number === b.number && a.digest === b.digest;
}

/** The digest of a batch that builds on another. */
export function batchDigest(previous: string | null, entries: readonly BatchEntry[]): string {
  return digestOf({ previous, entries });
}

const none: ShippingState = {
  _id: 'shipping',
  acked: 0,
  digest: null,
  setBack: false,
  heardAt: null,
  emptyAt: null,
  shipped: 0,
  left: 0,
  oldest: null,
  error: null,
  ranAt: 0,
};

/** How far this environment's changes have got. */
export async function readShipping(): Promise<ShippingState> {
  const state = await readState('shipping');
  if (state) return state;
  await insertState(none);
  return (await readState('shipping')) ?? none;
}

export function headOf({ acked, digest }: Pick<ShippingState, 'acked' | 'digest'>): Head {
  return { number: acked, digest };
}

/** Moves what the other environment has confirmed; false when another run has moved it. */
export function moveHead(
  from: Head,
  to: Head,
  changes: Partial<Omit<ShippingState, '_id'>> = {},
): Promise<boolean> {
  return updateState(
    'shipping',
    { acked: to.number, digest: to.digest, ...changes },
    { acked: from.number, digest: from.digest },
  );
}

/** How far this environment has taken over the other's changes. */
export async function readReceived(): Promise<Head> {
  const state = await readState('receiving');
  return { number: state?.applied ?? 0, digest: state?.digest ?? null };
}
