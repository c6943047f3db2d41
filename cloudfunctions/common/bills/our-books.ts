import type { Payment } from '../../../database/collections/payments';
import type { Refund } from '../../../database/collections/refunds';
import type { Share } from '../../../database/collections/shares';
import { command, db, type DocumentQuery } from '../kernel/database';
import type { Entry } from './compare-books';

/** Documents read at a time. */
const batch = 500;
/** Ids asked for at a time. */
const idBatch = 100;

interface Span {
  /** ms */
  from: number;
  to: number;
}

const isPaid = ({ state }: Payment) => state === 'paid' || state === 'surplus';
const isSent = ({ state }: Refund) => state === 'refunding' || state === 'stuck' || state === 'refunded';

const ofPayment = ({ _id, orderId, amount }: Payment): Entry => ({
  about: 'payment',
  number: _id,
  orderId,
  amount,
});

export const ofRefund = ({ _id, orderId, amount }: Refund): Entry => ({
  about: 'refund',
  number: _id,
  orderId,
  amount,
});

function ofShare({ _id, requests }: Share, wanted: (request: Share['requests'][number]) => boolean): Entry[] {
  return requests.filter(wanted).map(({ outOrderNo, amount }) => ({
    about: 'share',
    number: outOrderNo,
    orderId: _id,
    amount,
  }));
}

/** Reads all there is, from one document to the next; `read` gives what comes after a moment and an id. */
async function readAll<D extends { _id: string }>(
  from: number,
  read: (after: { at: number; id: string }) => Promise<D[]>,
  atOf: (document: D) => number,
): Promise<D[]> {
  const all: D[] = [];
  let after = { at: from, id: '' };
  for (;;) {
    const rows = await read(after);
    all.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return all;
    after = { at: atOf(last), id: last._id };
  }
}

/** What comes after a moment and an id, in the order of a field with a moment and then of ids. */
function following<D>(field: string, { at, id }: { at: number; id: string }, to: number): DocumentQuery<D> {
  const bound = { [field]: command.gte(at).and(command.lt(to)) };
  const beyond = command.or({ [field]: command.gt(at) }, { _id: command.gt(id) });
  return command.and(bound, beyond) as unknown as DocumentQuery<D>;
}

/** What was paid to us in a time. */
export async function readPayments({ from, to }: Span): Promise<Entry[]> {
  const found = await readAll<Payment>(
    from,
    (after) =>
      db.payments.find(following('paidAt', after, to), {
        orderBy: [
          ['paidAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit: batch,
      }),
    ({ paidAt }) => paidAt ?? from,
  );
  return found.filter(isPaid).map(ofPayment);
}

/** What we know to be paid back in a time. */
export function readRefunds({ from, to }: Span): Promise<Refund[]> {
  return readAll<Refund>(
    from,
    (after) =>
      db.refunds.find(following('refundedAt', after, to), {
        orderBy: [
          ['refundedAt', 'asc'],
          ['_id', 'asc'],
        ],
        limit: batch,
      }),
    ({ refundedAt }) => refundedAt ?? from,
  );
}

const shareStates = ['waiting', 'sharing', 'failed', 'unfreezing', 'done'] as const;

/** What we asked to share in a time, and agents have. */
export async function readShares({ from, to }: Span): Promise<Entry[]> {
  const all: Entry[] = [];
  for (const state of shareStates) {
    const found = await readAll<Share>(
      from,
      ({ at, id }) => {
        const after = { updatedAt: command.gte(at) };
        const beyond = command.or({ updatedAt: command.gt(at) }, { _id: command.gt(id) });
        const query = command.and({ state }, after, beyond);
        return db.shares.find(query as unknown as DocumentQuery<Share>, {
          orderBy: [
            ['updatedAt', 'asc'],
            ['_id', 'asc'],
          ],
          limit: batch,
        });
      },
      ({ updatedAt }) => updatedAt,
    );
    const inTime = found.flatMap((share) =>
      ofShare(share, ({ result, at }) => result === 'SUCCESS' && at >= from && at < to),
    );
    all.push(...inTime);
  }
  return all;
}

/** Reads what belongs to ids, a part at a time. */
async function readByIds<D>(ids: readonly string[], read: (part: string[]) => Promise<D[]>): Promise<D[]> {
  const all: D[] = [];
  for (let start = 0; start < ids.length; start += idBatch) {
    all.push(...(await read(ids.slice(start, start + idBatch))));
  }
  return all;
}

/** What we have of what a bill names, whenever it was. */
export async function readOurs(theirs: readonly Entry[]): Promise<Entry[]> {
  const numbers = (about: Entry['about']) => [
    ...new Set(theirs.filter((entry) => entry.about === about).map(({ number }) => number)),
  ];
  const orders = theirs.flatMap(({ about, orderId }) => (about === 'share' && orderId ? [orderId] : []));
  const options = { limit: idBatch };
  const [payments, refunds, shares] = await Promise.all([
    readByIds(numbers('payment'), (part) => db.payments.find({ _id: command.in(part) }, options)),
    readByIds(numbers('refund'), (part) => db.refunds.find({ _id: command.in(part) }, options)),
    readByIds([...new Set(orders)], (part) => db.shares.find({ _id: command.in(part) }, options)),
  ]);
  return [
    ...payments.filter(isPaid).map(ofPayment),
    ...refunds.filter(isSent).map(ofRefund),
    ...shares.flatMap((share) => ofShare(share, ({ result }) => result !== 'CLOSED')),
  ];
}
