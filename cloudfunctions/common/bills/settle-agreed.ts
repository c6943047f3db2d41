import type { Difference } from '../../../database/collections/differences';
import { db, transaction } from '../kernel/database';
import { appendLog, system } from '../moderation/log/append-log';
import { byNumber, isAmong, type Entry } from './compare-books';
import { readOurs } from './our-books';

/** Differences looked at in one go. */
const batch = 500;

/** What stands beside a difference that has come right by itself. */
const note = '后来对上了。 It agrees by now.';

function settle({ _id }: Difference, now: number): Promise<void> {
  return transaction(async (t) => {
    const difference = await t.doc('differences', _id).get();
    if (difference?.state !== 'open') return;
    const { orderId, about, kind, day } = difference;
    await t.doc('differences', _id).update({ state: 'settled', note, settledAt: now });
    await appendLog(t, {
      at: now,
      actor: system,
      action: 'difference.settled',
      subject: orderId === null ? null : { type: 'order', id: orderId },
      before: { state: 'open', about, kind, day, difference: _id },
      after: { state: 'settled' },
    });
  });
}

function findOpen(): Promise<Difference[]> {
  return db.differences.find({ state: 'open' }, { orderBy: [['createdAt', 'desc']], limit: batch });
}

const asSaid = ({ about, number, orderId }: Difference, amount: number): Entry => ({
  about,
  number,
  orderId,
  amount,
});

/** Settles what only WeChat Pay had, or had otherwise, and we have by now. `now` in ms. */
export async function settleCaughtUp(now: number): Promise<number> {
  const open = (await findOpen()).flatMap((difference) =>
    difference.theirs === null ? [] : [{ difference, entry: asSaid(difference, difference.theirs) }],
  );
  const ours = byNumber(await readOurs(open.map(({ entry }) => entry)));
  const agreed = open.filter(({ entry }) => isAmong(ours, entry));
  for (const { difference } of agreed) await settle(difference, now);
  return agreed.length;
}

/** Settles what only we had, and a later bill has. `now` in ms. */
export async function settleSeen(theirs: readonly Entry[], now: number): Promise<void> {
  const seen = byNumber(theirs);
  for (const difference of await findOpen()) {
    const { kind, ours } = difference;
    if (kind === 'ours-only' && ours !== null && isAmong(seen, asSaid(difference, ours))) {
      await settle(difference, now);
    }
  }
}
