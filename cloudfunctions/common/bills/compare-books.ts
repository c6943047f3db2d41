import type { Difference } from '../../../database/collections/differences';
import { stableId } from '../kernel/ids';

/** Something that is in the books: of WeChat Pay, or in ours. */
export interface Entry {
  about: Difference['about'];
  /** `out_trade_no`, `out_refund_no` or `out_order_no`. */
  number: string;
  orderId: string | null;
  /** fen */
  amount: number;
}

const keyOf = ({ about, number }: Pick<Entry, 'about' | 'number'>) => `${about}:${number}`;

/** Entries by what they are about; several of one number add up. */
export function byNumber(entries: readonly Entry[]): Map<string, Entry> {
  const all = new Map<string, Entry>();
  for (const entry of entries) {
    const earlier = all.get(keyOf(entry));
    all.set(keyOf(entry), earlier ? { ...entry, amount: earlier.amount + entry.amount } : entry);
  }
  return all;
}

/** Whether the same is among entries, with the same amount. */
export function isAmong(entries: ReadonlyMap<string, Entry>, entry: Entry): boolean {
  return entries.get(keyOf(entry))?.amount === entry.amount;
}

/** The entries whose number is not among others. */
export function notAmong(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const known = byNumber(others);
  return entries.filter((entry) => !known.has(keyOf(entry)));
}

interface Books {
  /** What a bill has. */
  theirs: readonly Entry[];
  /** What of that we have, too. */
  ours: readonly Entry[];
  /** What we have that no bill has. */
  missing: readonly Entry[];
}

type Found = Pick<Difference, 'kind' | 'orderId' | 'ours' | 'theirs'> & Pick<Entry, 'about' | 'number'>;

function findDifference(theirs: Entry, ours: Entry | undefined): Found[] {
  const { about, number } = theirs;
  const both = { about, number, theirs: theirs.amount };
  if (!ours) return [{ ...both, kind: 'theirs-only', orderId: theirs.orderId, ours: null }];
  if (ours.amount === theirs.amount) return [];
  return [{ ...both, kind: 'amount', orderId: ours.orderId, ours: ours.amount }];
}

/** What a day's bill and our books do not agree on: the same documents for the same day and books. `now` in ms. */
export function compareBooks(day: string, { theirs, ours, missing }: Books, now: number): Difference[] {
  const known = byNumber(ours);
  const found = [
    ...[...byNumber(theirs).values()].flatMap((entry) => findDifference(entry, known.get(keyOf(entry)))),
    ...missing.map(({ about, number, orderId, amount }): Found => ({
      about,
      number,
      kind: 'ours-only',
      orderId,
      ours: amount,
      theirs: null,
    })),
  ];
  return found.map((difference) => ({
    _id: stableId('diff', day, difference.about, difference.number),
    day,
    ...difference,
    state: 'open',
    note: '',
    settledBy: null,
    createdAt: now,
    settledAt: null,
  }));
}
