import { command, db } from '../../kernel/database';
import { eachInTime } from '../../kernel/each-in-time';
import { getSettings } from '../../kernel/settings';
import { reportShipping } from './report-shipping';

/** Orders looked at in one run. */
const batch = 100;

/** Tells WeChat what was handed over and could not be told before. `start` and `until` in ms. */
export async function sweepShipping(start: number, until: number): Promise<{ reported: number }> {
  const { trade } = await getSettings();
  const due = await db.orders.find(
    { 'shippingReport.state': 'due', 'shippingReport.nextAt': command.lte(start) },
    { limit: batch },
  );
  const reported = await eachInTime(
    'sweep.shipping',
    due,
    (order) => reportShipping(order, trade, start),
    until,
  );
  return { reported };
}
