import type { Refund } from '../../../database/collections/refunds';
import { command, db, transaction } from '../kernel/database';
import { eachInTime } from '../kernel/each-in-time';
import { readMoneyPeople, tellMoneyPeople } from '../notices/tell-money-people';
import { isPaySetUp } from '../wechatpay/client';
import { runRefund } from './run-refund';

/** Of each kind looked at in one run. */
const batch = 200;

function findDue(state: Refund['state'], now: number): Promise<Refund[]> {
  return db.refunds.find(
    { state, nextAt: command.gt(0).and(command.lte(now)) },
    { orderBy: [['nextAt', 'asc']], limit: batch },
  );
}

/** Tells support, once, of a request that its seller has not answered in time. */
function passOn({ _id }: Refund, people: readonly string[], now: number): Promise<boolean> {
  return transaction(async (t) => {
    const refund = await t.doc('refunds', _id).get();
    if (refund?.state !== 'requested' || refund.nextAt === null || refund.dueAt > now) return false;
    await t.doc('refunds', _id).update({ nextAt: null });
    await tellMoneyPeople(t, people, { what: 'refund', about: `${_id}:late` }, now);
    return true;
  });
}

/**
 * Carries decided refunds out, asking about those WeChat Pay may know of, and passes requests on to support whose seller
 * has not answered. `start` and `until` in ms.
 */
export async function sweepRefunds(
  start: number,
  until: number,
): Promise<{ setUp: boolean; late: number; run: number }> {
  const unanswered = await findDue('requested', start);
  const people = unanswered.length > 0 ? await readMoneyPeople() : [];
  const pass = (refund: Refund) => passOn(refund, people, start);
  const late = await eachInTime('sweep.refund-late', unanswered, pass, until);
  if (!isPaySetUp()) return { setUp: false, late, run: 0 };
  const due = await findDue('refunding', start);
  const run = await eachInTime('sweep.refund', due, (refund) => runRefund(refund, start), until);
  return { setUp: true, late, run };
}
