import type { Order } from '../../database/collections/orders';
import type { Payment } from '../../database/collections/payments';
import { schema } from '../../database';
import type { LocalCloud } from '../../emulator';
import type { EnvironmentName } from '../../emulator/people/environments';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/**
 * What of people's money is not as it must be when everything has come to its end: each payment that WeChat Pay took
 * belongs to one order, which is paid or was paid back; and WeChat Pay's own books add up.
 */
export function moneyProblems(cloud: LocalCloud, env: EnvironmentName): string[] {
  const { database } = cloud.environment(env);
  const books = cloud.wechatpay.books();
  const payments = new Map(
    (database.read(schema.payments.name, {}) as unknown as Payment[]).map((one) => [one._id, one]),
  );
  const orders = database.read(schema.orders.name, {}) as unknown as Order[];
  const byPayment = new Map<string, Order[]>();
  for (const order of orders) {
    if (order.paymentId === null) continue;
    byPayment.set(order.paymentId, [...(byPayment.get(order.paymentId) ?? []), order]);
  }
  const wentBack = (outTradeNo: string) =>
    sum(
      books.refunds
        .filter((refund) => refund.outTradeNo === outTradeNo && refund.status === 'SUCCESS')
        .map(({ amount }) => amount),
    );
  const taken = books.payments.filter(({ state }) => state === 'SUCCESS' || state === 'REFUND');
  const wrong = taken.flatMap(({ outTradeNo, amount }) => {
    const payment = payments.get(outTradeNo);
    const paidFor = byPayment.get(outTradeNo) ?? [];
    const back = wentBack(outTradeNo);
    if (!payment) return [`${outTradeNo}: paid, and nobody knows of it`];
    if (paidFor.length > 1) return [`${outTradeNo}: pays ${paidFor.length} orders`];
    const [order] = paidFor;
    if (order?._id === payment.orderId && payment.state === 'paid') {
      return back === order.refunded ? [] : [`${outTradeNo}: ${back} went back, ${order.refunded} is booked`];
    }
    return payment.state === 'surplus' && back === amount
      ? []
      : [`${outTradeNo}: paid for nothing (${payment.state}, ${back} of ${amount} went back)`];
  });
  const unpaid = [...byPayment.keys()]
    .filter((id) => !taken.some(({ outTradeNo }) => outTradeNo === id))
    .map((id) => `${id}: an order is paid with it, and WeChat Pay took nothing`);
  return [...cloud.wechatpay.audit(), ...wrong, ...unpaid];
}
