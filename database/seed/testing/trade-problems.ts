import { deliveriesOf, needsAddress } from '../../../cloudfunctions/common/orders/deliveries';
import { earned } from '../../../cloudfunctions/common/shares/commission';
import { committed, paidOut } from '../../../cloudfunctions/common/shares/share-policy';
import type { Books } from '../../../emulator/wechatpay/ledger/books';
import type { Order } from '../../collections/orders';
import type { Drawn } from './target';

type Traded = Pick<
  Drawn,
  'posts' | 'phones' | 'goods' | 'agents' | 'orders' | 'payments' | 'refunds' | 'shares' | 'differences'
>;

const sum = (rows: readonly { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0);
const isUnsold = ({ state }: Order) => state === 'cancelled';

/** What cannot be sold as it is, or has lost count of itself. */
function wrongGoods({ goods, posts, orders, refunds }: Traded): unknown[] {
  const restocked = new Set(
    refunds.filter(({ restock, state }) => restock && state === 'refunded').map(({ orderId }) => orderId),
  );
  return goods.filter(({ _id, sellerId, sold, deliveries, pickupPlace }) => {
    const post = posts.find((one) => one._id === _id);
    const gone = orders.filter(
      (order) => order.goods.postId === _id && !isUnsold(order) && !restocked.has(order._id),
    );
    return (
      post?.authorId !== sellerId ||
      post.state !== 'published' ||
      post.price === null ||
      !deliveries.every((one) => deliveriesOf[post.kind].includes(one)) ||
      deliveries.includes('pickup') !== (pickupPlace !== '') ||
      sold !== gone.reduce((all, { quantity }) => all + quantity, 0)
    );
  });
}

/** Orders that are not what was on sale, whose money does not add up, or whose time line does not lead to where they are. */
function wrongOrders({ orders, posts, goods, phones, payments, refunds }: Traded): unknown[] {
  const reachable = new Set(phones.map(({ _id }) => _id));
  return orders.filter((order) => {
    const post = posts.find(({ _id }) => _id === order.goods.postId);
    const ware = goods.find(({ _id }) => _id === order.goods.postId);
    const own = refunds.filter(({ orderId }) => orderId === order._id);
    const open = own.filter(({ state }) => state === 'requested' || state === 'stuck');
    const times = order.timeline.map(({ at }) => at);
    return (
      post?.authorId !== order.sellerId ||
      order.buyerId === order.sellerId ||
      order.createdAt < post.createdAt ||
      !ware?.deliveries.includes(order.delivery) ||
      !reachable.has(order.buyerId) ||
      order.amount !== order.goods.price * order.quantity ||
      needsAddress(order.delivery) !== (order.address !== null) ||
      (order.paymentId === null) !== !payments.some(({ orderId }) => orderId === order._id) ||
      order.refunding !== sum(open) ||
      order.refunded !== sum(own.filter(({ state }) => state === 'refunded')) ||
      (order.openRefundId ?? undefined) !== open[0]?._id ||
      order.refunds !== own.length ||
      (order.state === 'refunded') !== (order.refunded === order.amount) ||
      JSON.stringify(times) !== JSON.stringify([...times].sort((a, b) => a - b))
    );
  });
}

/** Commissions over what may be given, or not as their order says. */
function wrongShares({ shares, orders, agents }: Traded): unknown[] {
  const expected = orders.filter(({ commission, paidAt }) => commission !== null && paidAt !== null);
  return [
    ...expected.filter(({ _id }) => !shares.some((share) => share._id === _id)),
    ...shares.filter((share) => {
      const order = orders.find(({ _id }) => _id === share._id);
      const agent = agents.find(({ _id }) => _id === share.agentId);
      return (
        order?.commission?.agentId !== share.agentId ||
        agent?.account !== share.receiver.account ||
        [order.buyerId, order.sellerId].includes(share.agentId) ||
        committed(share) > share.cap ||
        (share.state === 'done' && paidOut(share) !== earned(share))
      );
    }),
  ];
}

/** What WeChat Pay and the documents do not agree on. */
function wrongMoney({ payments, refunds, shares, differences }: Traded, books: Books): unknown[] {
  const strays = new Set(differences.map(({ number }) => number));
  const sent = refunds.filter(({ wechatRefundId }) => wechatRefundId !== null);
  const requests = shares.flatMap((share) => share.requests);
  return [
    ...payments.filter(({ _id, amount, transactionId, paidAt, openid }) => {
      const theirs = books.payments.find((one) => one._id === _id);
      const same = theirs?.total === amount && theirs.paidAt === paidAt && theirs.openid === openid;
      return !same || theirs.transactionId !== transactionId;
    }),
    ...books.payments.filter(({ _id }) => !strays.has(_id) && !payments.some((one) => one._id === _id)),
    ...sent.filter(({ _id, amount, wechatRefundId, answer, refundedAt }) => {
      const theirs = books.refunds.find((one) => one._id === _id);
      const same = theirs?.refund === amount && theirs.refundId === wechatRefundId;
      return !same || theirs.status !== answer || (answer === 'SUCCESS' && theirs.endedAt !== refundedAt);
    }),
    ...books.refunds.filter(({ _id }) => !sent.some((one) => one._id === _id)),
    ...requests.filter(({ outOrderNo, amount, result, failReason }) => {
      const part = books.shares.find(({ _id }) => _id === outOrderNo)?.receivers[0];
      return part?.amount !== amount || part.result !== result || part.failReason !== failReason;
    }),
  ];
}

/** What is wrong between goods, orders, their money and WeChat Pay's own books of a seed. */
export function problemsOfTrade(drawn: Drawn, books: Books): string[] {
  return [
    ...wrongGoods(drawn),
    ...wrongOrders(drawn),
    ...wrongShares(drawn),
    ...wrongMoney(drawn, books),
  ].map((row) => JSON.stringify(row));
}
