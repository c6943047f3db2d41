import { takeStock, putBack } from '../../../../cloudfunctions/common/goods/stock';
import { second } from '../../../../cloudfunctions/common/kernel/clock';
import { tradeDefaults } from '../../../../cloudfunctions/common/kernel/settings/trade';
import { orderId, paymentId } from '../../../../cloudfunctions/common/orders/ids';
import { takeStep } from '../../../../cloudfunctions/common/orders/machine';
import { addressOf } from '../../../../cloudfunctions/common/orders/order-problems';
import { newOrder } from '../../../../cloudfunctions/common/orders/new-order';
import { payOrder } from '../../../../cloudfunctions/common/orders/pay-order';
import { rateFor } from '../../../../cloudfunctions/common/shares/commission';
import type { Address, Delivery } from '../../../collections/orders';
import { userIdOf } from '../ids';
import type { NeighbourName } from '../neighbours';
import type { Teller } from './teller';
import { rateOf } from './traders';
import { postOf, type WareName, wares } from './wares';

export interface Wish {
  by: NeighbourName;
  ware: WareName;
  quantity?: number;
  delivery: Delivery;
  address?: Address;
  note?: string;
  /** Whether the agent's link led there. */
  brought?: boolean;
}

/** The order somebody makes of something; the seed has one of a kind for each of them. */
export const orderOf = ({ by, ware }: Pick<Wish, 'by' | 'ware'>): string =>
  orderId(userIdOf(by), `demo-${ware}`);

/** Orders something at `at` (ms), as `order.create` stores it. */
export async function order({ ledger, phones }: Teller, wish: Wish, at: number): Promise<void> {
  const { by, ware, quantity = 1, delivery, address, note, brought = false } = wish;
  const post = ledger.get('posts', postOf(ware));
  const { price } = post;
  if (price === null) throw new Error(`${post.title} has no price.`);
  const { commissionCap: cap } = tradeDefaults;
  const to = addressOf({ delivery, address });
  const terms = {
    _id: orderOf(wish),
    buyerId: userIdOf(by),
    address: to && { ...to, phone: phones.seal(to.phone) },
    note: note === undefined ? null : { text: note, passed: true },
    commission: brought
      ? { agentId: userIdOf('agent'), rate: rateFor(rateOf(wares[ware].by), cap), cap }
      : null,
  };
  await takeStock(ledger.transaction, ledger.get('goods', post._id), quantity, at);
  const { _id, ...made } = newOrder(terms, { ...post, price }, { quantity, delivery }, tradeDefaults, at);
  await ledger.doc('orders', _id).set(made);
}

/** The buyer thinks better of it before paying, at `at` (ms). */
export async function cancel({ ledger }: Teller, wish: Wish, at: number): Promise<void> {
  const found = ledger.get('orders', orderOf(wish));
  await ledger.doc('orders', found._id).update(takeStep(found, 'cancel', 'buyer', at));
  await putBack(ledger.transaction, found, at);
}

/** Begins to pay at `at` (ms) and has paid half a minute later. */
export async function pay({ ledger, till, appid, openidOf }: Teller, wish: Wish, at: number): Promise<void> {
  const found = ledger.get('orders', orderOf(wish));
  const begun = takeStep(found, 'prepay', 'buyer', at);
  const openid = openidOf(found.buyerId);
  const payment = {
    _id: paymentId(found._id, 1),
    orderId: found._id,
    buyerId: found.buyerId,
    appid,
    mchid: till.mchid,
    openid,
    channel: 'jsapi' as const,
    amount: found.amount,
    profitSharing: found.commission !== null,
    createdAt: at,
    expiresAt: found.payUntil,
    askAt: null,
  };
  till.begin(at, payment, found.goods.title);
  const paidAt = at + 30 * second;
  const transactionId = till.pay(paidAt, payment._id);
  const { _id, ...paid } = { ...payment, state: 'paid' as const, transactionId, paidAt };
  await ledger.doc('payments', _id).set(paid);
  await ledger.doc('orders', found._id).update({ ...begun, attempts: 1 });
  const ordered = ledger.get('orders', found._id);
  await payOrder(ledger.transaction, ordered, { ...payment, transactionId, paidAt }, tradeDefaults, paidAt);
}
