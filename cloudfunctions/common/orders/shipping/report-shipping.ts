import type { Order, ShippingReport } from '../../../../database/collections/orders';
import { second } from '../../kernel/clock';
import { cloud } from '../../kernel/cloud';
import { db, transaction } from '../../kernel/database';
import { withDeadline } from '../../kernel/deadline';
import { log } from '../../kernel/log';
import type { TradeSettings } from '../../kernel/settings/trade';
import { readMoneyPeople, tellMoneyPeople } from '../../notices/tell-money-people';
import { otherAppid } from '../../standby/other-appid';
import { openAddress } from '../sealed-address';
import { isManaged } from './is-managed';
import { afterTry, nextTry } from './report-policy';
import { reportable, shippingInfo } from './shipping-info';

/** An answer that takes longer counts as none. */
const patience = 5 * second;

/** WeChat's code for a call that failed; -1 when there was no answer. */
function codeOf(error: unknown): number {
  const { errCode } = (error ?? {}) as { errCode?: unknown };
  return typeof errCode === 'number' ? errCode : -1;
}

/**
 * Tells WeChat of a parcel. `elsewhere`: it was paid for in the other mini program, whose payments the open API of this one
 * does not know; a person has to report it there, by hand.
 */
async function tell(
  order: Order,
  trade: Pick<TradeSettings, 'shippingManagement'>,
  now: number,
): Promise<'told' | 'not-needed' | 'elsewhere'> {
  const payment = order.paymentId === null ? undefined : await db.payments.get(order.paymentId);
  const paid = payment && reportable(payment);
  if (!paid || order.state === 'refunded') return 'not-needed';
  if (trade.shippingManagement !== 'off' && payment.appid === (await otherAppid())) return 'elsewhere';
  if (!(await withDeadline(isManaged(payment.appid, trade), patience))) return 'not-needed';
  const info = shippingInfo({ ...order, address: openAddress(order.address) }, paid, now);
  await withDeadline(cloud.openapi.wxa.sec.order.uploadShippingInfo(info), patience);
  return 'told';
}

async function tryTelling(
  order: Order,
  claimed: ShippingReport,
  trade: Pick<TradeSettings, 'shippingManagement'>,
  now: number,
): Promise<ShippingReport> {
  try {
    const told = await tell(order, trade, now);
    if (told === 'told') return afterTry(claimed, null);
    return { ...claimed, state: told === 'elsewhere' ? 'failed' : 'not-needed', nextAt: null };
  } catch (error) {
    const report = afterTry(claimed, codeOf(error));
    const detail = error instanceof Error ? error.message.slice(0, 300) : String(error);
    log(report.state === 'failed' ? 'error' : 'warn', 'shipping.failed', {
      order: order._id,
      tries: report.tries,
      errCode: report.errCode,
      detail,
    });
    return report;
  }
}

/** Leaves a report to people, once: the money stays frozen until WeChat knows. */
async function giveUp({ _id }: Order, shippingReport: ShippingReport, now: number): Promise<void> {
  const people = await readMoneyPeople();
  await transaction(async (t) => {
    const order = await t.doc('orders', _id).get();
    if (order?.shippingReport?.state !== 'due' || order.shippingReport.tries !== shippingReport.tries) return;
    await t.doc('orders', _id).update({ shippingReport });
    await tellMoneyPeople(t, people, { what: 'shipping', about: _id }, now);
  });
}

/**
 * Tells WeChat that an order was handed over, where it wants to know; a try that fails is made again later. False when
 * there is nothing to tell, or somebody else is telling. `now` in ms.
 */
export async function reportShipping(
  order: Order,
  trade: Pick<TradeSettings, 'shippingManagement'>,
  now: number,
): Promise<boolean> {
  const before = order.shippingReport;
  if (before?.state !== 'due') return false;
  const tries = before.tries + 1;
  const claimed = { ...before, tries, nextAt: nextTry(tries, now) };
  const asRead = { 'shippingReport.state': 'due', 'shippingReport.tries': before.tries };
  if (!(await db.orders.update(order._id, { shippingReport: claimed }, asRead))) return false;
  const shippingReport = await tryTelling(order, claimed, trade, now);
  if (shippingReport.state === 'failed') await giveUp(order, shippingReport, now);
  else await db.orders.update(order._id, { shippingReport }, { ...asRead, 'shippingReport.tries': tries });
  return shippingReport.state !== 'due';
}
