import { command, db } from '../kernel/database';
import { eachInTime } from '../kernel/each-in-time';
import { getSettings } from '../kernel/settings';
import { completeOrder } from './complete-order';

/** Orders looked at in one run. */
const batch = 200;

/**
 * Completes what was handed over some days ago, where nobody said otherwise and no refund is open. `start` and `until` in
 * ms.
 */
export async function sweepOrders(start: number, until: number): Promise<{ completed: number }> {
  const { trade } = await getSettings();
  const due = await db.orders.find(
    { state: 'shipped', confirmBy: command.gt(0).and(command.lte(start)), openRefundId: null },
    { orderBy: [['confirmBy', 'asc']], limit: batch },
  );
  const complete = ({ _id }: { _id: string }) => completeOrder(_id, 'system', trade, start);
  return { completed: await eachInTime('sweep.orders', due, complete, until) };
}
