import { stableId } from '../../../cloudfunctions/common/kernel/ids';
import { paymentId, refundId } from '../../../cloudfunctions/common/orders/ids';
import type { Difference } from '../../../database/collections/differences';
import type { Goods } from '../../../database/collections/goods';
import type { Order, OrderState } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import type { Refund } from '../../../database/collections/refunds';
import type { Share } from '../../../database/collections/shares';
import { seals } from './phones';

// Trade as the functions would have left it, for somebody to act on.

const hour = 3_600_000;

export function goodsOnSale(postId: string, sellerId: string, now: number): Goods {
  return {
    _id: postId,
    sellerId,
    stock: 5,
    sold: 0,
    deliveries: ['express', 'pickup'],
    pickupPlace: '东门',
    updatedAt: now,
  };
}

/** An order of one piece for 30 yuan by express, as it is in a state. Its id is made of `name`. */
export function orderIn(
  state: OrderState,
  name: string,
  { buyerId, sellerId, postId }: Pick<Order, 'buyerId' | 'sellerId'> & { postId: string },
  now: number,
): Order {
  const _id = stableId('o', name);
  const paid = !['created', 'paying', 'cancelled', 'expired'].includes(state);
  const shipped = state === 'shipped' || state === 'completed';
  return {
    _id,
    buyerId,
    sellerId,
    goods: { postId, title: '旧书一箱', kind: 'goods', price: 3000, image: null },
    quantity: 1,
    amount: 3000,
    delivery: 'express',
    address: { name: '林', phone: seals.seal('+8613800000000'), region: '上海市徐汇区', detail: '某路 1 号' },
    note: null,
    state,
    commission: null,
    attempts: state === 'created' ? 0 : 1,
    paymentId: paid ? paymentId(_id, 1) : null,
    paidAt: paid ? now : null,
    refunding: 0,
    refunded: state === 'refunded' ? 3000 : 0,
    openRefundId: null,
    refunds: 0,
    shipment: shipped ? { company: 'SF', trackingNo: 'SF0001', at: now } : null,
    shippingReport: null,
    timeline: [{ step: 'create', by: 'buyer', at: now }],
    createdAt: now,
    payUntil: now + hour,
    confirmBy: state === 'shipped' ? now + 240 * hour : null,
    completedAt: state === 'completed' ? now : null,
    updatedAt: now,
  };
}

/** The payment that paid an order. */
export function paymentOf(order: Order, now: number): Payment {
  return {
    _id: order.paymentId ?? paymentId(order._id, 1),
    orderId: order._id,
    buyerId: order.buyerId,
    appid: 'wx5f3a90c1d27be846',
    mchid: '1900000109',
    openid: null,
    channel: 'jsapi',
    amount: order.amount,
    profitSharing: order.commission !== null,
    state: order.paidAt === null ? 'open' : 'paid',
    transactionId: order.paidAt === null ? null : `42000${order._id.slice(2)}`,
    paidAt: order.paidAt,
    createdAt: now,
    expiresAt: order.payUntil,
    askAt: null,
  };
}

/** A refund of all of an order that waits for an answer, and the order with it. */
export function askedRefund(order: Order, now: number): { order: Order; refund: Refund } {
  const _id = refundId(order._id, 1);
  const refund: Refund = {
    _id,
    orderId: order._id,
    paymentId: order.paymentId ?? paymentId(order._id, 1),
    buyerId: order.buyerId,
    sellerId: order.sellerId,
    cause: 'buyer',
    state: 'requested',
    amount: order.amount,
    total: order.amount,
    reason: 'no-longer-wanted',
    text: { text: '不需要了。', passed: true },
    images: [],
    reply: null,
    decidedBy: null,
    restock: false,
    wechatRefundId: null,
    answer: null,
    nextAt: null,
    tries: 0,
    createdAt: now,
    dueAt: now + 48 * hour,
    decidedAt: null,
    refundedAt: null,
  };
  return {
    order: { ...order, openRefundId: _id, refunding: order.amount, refunds: 1 },
    refund,
  };
}

/** A commission of an order that WeChat Pay would not pay. */
export function failedShare(order: Order, agentId: string, now: number): Share {
  return {
    _id: order._id,
    agentId,
    sellerId: order.sellerId,
    paymentId: order.paymentId ?? paymentId(order._id, 1),
    transactionId: `42000${order._id.slice(2)}`,
    kind: order.goods.kind,
    receiver: {
      type: 'PERSONAL_OPENID',
      account: 'o0000000000000000000000000000',
      appid: 'wx5f3a90c1d27be846',
    },
    rate: 500,
    paid: order.amount,
    refunded: 0,
    cap: 750,
    state: 'failed',
    requests: [
      { outOrderNo: `${order._id}_p1`, amount: 150, result: 'CLOSED', failReason: 'NO_RELATION', at: now },
    ],
    returns: [],
    nextAt: null,
    tries: 0,
    createdAt: now,
    updatedAt: now,
  };
}

export function openDifference(number: string, now: number): Difference {
  return {
    _id: `2026-11-20-payment-${number}`,
    day: '2026-11-20',
    about: 'payment',
    kind: 'theirs-only',
    number,
    orderId: null,
    ours: null,
    theirs: 3000,
    state: 'open',
    note: '',
    settledBy: null,
    createdAt: now,
    settledAt: null,
  };
}
