import { partOf } from '../../../cloudfunctions/common/shares/commission';
import { paidOut } from '../../../cloudfunctions/common/shares/share-policy';
import type { Order } from '../../../database/collections/orders';
import type { ProjectCloud } from '../support/project-cloud';
import { stock } from './cast';
import type { Play } from './play';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const ended = (state: Order['state']) => state === 'cancelled' || state === 'expired';

/** Everything there is of a play's orders, here and at WeChat Pay. */
function ledgerOf(cloud: ProjectCloud, play: Play) {
  const orders = play.orders();
  const mine = new Set(orders.map(({ _id }) => _id));
  const isMine = (number: string) => mine.has(number.slice(0, 26));
  const books = cloud.wechatpay.books();
  return {
    orders,
    goods: cloud.read('goods', { sellerId: play.cast.seller.userId }),
    payments: cloud.read('payments').filter(({ orderId }) => mine.has(orderId)),
    refunds: cloud.read('refunds').filter(({ orderId }) => mine.has(orderId)),
    shares: cloud.read('shares').filter(({ _id }) => mine.has(_id)),
    theirs: {
      payments: books.payments.filter(({ outTradeNo }) => isMine(outTradeNo)),
      refunds: books.refunds.filter(({ outRefundNo }) => isMine(outRefundNo)),
      shares: books.shares.filter(({ outOrderNo, kind }) => kind === 'share' && isMine(outOrderNo)),
    },
  };
}
type Ledger = ReturnType<typeof ledgerOf>;

/** Stock that was lost, made, or oversold. */
function miscountedStock({ orders, goods, refunds }: Ledger): string[] {
  const back = new Set(
    refunds.filter(({ state, restock }) => state === 'refunded' && restock).map(({ orderId }) => orderId),
  );
  return goods.flatMap(({ _id, stock: left, sold }) => {
    const held = orders.filter(
      (order) => order.goods.postId === _id && !ended(order.state) && !back.has(order._id),
    );
    const taken = sum(held.map(({ quantity }) => quantity));
    return left >= 0 && left + taken === stock && sold === taken
      ? []
      : [`${_id}: ${left} left and ${sold} sold, ${taken} taken of ${stock}`];
  });
}

/** Orders whose own numbers cannot be. */
function impossibleOrders({ orders, payments }: Ledger): string[] {
  const byId = new Map(payments.map((payment) => [payment._id, payment]));
  return orders.flatMap((order) => {
    const { _id, state, amount, refunded, refunding, paymentId, openRefundId } = order;
    const paid = paymentId !== null;
    const problems = [
      amount === order.goods.price * order.quantity || 'another amount',
      refunded + refunding <= amount || 'more than it cost is paid back',
      paid === ['paid', 'shipped', 'completed', 'refunded'].includes(state) || 'paid and not paid',
      !paid || byId.get(paymentId)?.state === 'paid' || 'its payment is not paid',
      refunding > 0 === (openRefundId !== null) || 'refunding without a refund',
      (state === 'refunded') === (refunded === amount) || 'refunded wholly or not',
    ];
    return problems.flatMap((problem) => (problem === true ? [] : [`${_id}: ${problem}`]));
  });
}

/** What WeChat Pay has paid back or shared that our books do not know of, or know otherwise. */
function unknownAbroad({ refunds, shares, orders, theirs }: Ledger): string[] {
  const ours = new Map(refunds.map((refund) => [refund._id, refund]));
  const wrongRefunds = theirs.refunds.flatMap(({ outRefundNo, amount, status }) => {
    const refund = ours.get(outRefundNo);
    if (refund?.amount !== amount) return [`${outRefundNo}: ${amount} is not ours`];
    return refund.state === 'refunded' && status !== 'SUCCESS' ? [`${outRefundNo} is not paid back yet`] : [];
  });
  const requests = new Map(
    shares.flatMap((share) => share.requests.map((request) => [request.outOrderNo, request])),
  );
  const wrongShares = theirs.shares.flatMap(({ outOrderNo, receivers }) => {
    const amount = sum(receivers.map((receiver) => receiver.amount));
    return requests.get(outOrderNo)?.amount === amount ? [] : [`${outOrderNo}: ${amount} is not ours`];
  });
  const overCap = orders.flatMap(({ _id, amount }) => {
    const shared = theirs.shares
      .filter(({ outOrderNo }) => outOrderNo.startsWith(_id))
      .flatMap(({ receivers }) => receivers)
      .filter(({ result }) => result !== 'CLOSED');
    return sum(shared.map((receiver) => receiver.amount)) > partOf(amount, 2500)
      ? [`${_id} over the cap`]
      : [];
  });
  return [...wrongRefunds, ...wrongShares, ...overCap];
}

/** What must never be, whatever has happened and wherever a function was cut short. */
export function wrongs(cloud: ProjectCloud, play: Play): string[] {
  const ledger = ledgerOf(cloud, play);
  return [...miscountedStock(ledger), ...impossibleOrders(ledger), ...unknownAbroad(ledger)];
}

/** What must not be left when everything has come to its end: each yuan paid is delivered for or paid back, once. */
export function unsettled(cloud: ProjectCloud, play: Play): string[] {
  const { orders, payments, refunds, shares, theirs } = ledgerOf(cloud, play);
  const paid = theirs.payments.filter(({ state }) => state === 'SUCCESS' || state === 'REFUND');
  const byId = new Map(payments.map((payment) => [payment._id, payment]));
  const back = (outTradeNo: string) =>
    sum(
      theirs.refunds
        .filter((refund) => refund.outTradeNo === outTradeNo && refund.status === 'SUCCESS')
        .map(({ amount }) => amount),
    );
  const stuck = new Set(refunds.filter(({ state }) => state === 'stuck').map(({ paymentId }) => paymentId));
  const lost = paid.flatMap(({ outTradeNo, amount }) => {
    const payment = byId.get(outTradeNo);
    const order = orders.find(({ _id }) => _id === payment?.orderId);
    if (payment?.state === 'paid' && order?.paymentId === outTradeNo) {
      return back(outTradeNo) === order.refunded || stuck.has(outTradeNo)
        ? []
        : [`${outTradeNo}: ${back(outTradeNo)} went back, ${order.refunded} is booked`];
    }
    const whole = payment?.state === 'surplus' && back(outTradeNo) === amount;
    return whole || stuck.has(outTradeNo) ? [] : [`${outTradeNo}: paid for nothing`];
  });
  const open = [
    ...orders
      .filter(({ state }) => state === 'created' || state === 'paying')
      .map(({ _id }) => `${_id} is open`),
    ...payments.filter(({ state }) => state === 'open').map(({ _id }) => `${_id} is open`),
    ...refunds.filter(({ state }) => state === 'refunding').map(({ _id }) => `${_id} is under way`),
    ...shares
      .filter(({ state }) => state === 'sharing' || state === 'unfreezing')
      .map(({ _id, state }) => `commission ${_id} is ${state}`),
  ];
  const unpaid = shares.flatMap((share) => {
    const theirAmount = sum(
      theirs.shares
        .filter(({ outOrderNo }) => outOrderNo.startsWith(share._id))
        .flatMap(({ receivers }) => receivers)
        .filter(({ result }) => result === 'SUCCESS')
        .map(({ amount }) => amount),
    );
    return theirAmount === paidOut(share)
      ? []
      : [`${share._id}: ${theirAmount} shared, ${paidOut(share)} booked`];
  });
  return [...lost, ...open, ...unpaid];
}
