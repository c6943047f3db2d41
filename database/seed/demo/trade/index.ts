import { logisticsType } from '../../../../cloudfunctions/common/orders/deliveries';
import type { Identity } from '../../../collections/identities';
import type { Documents } from '../../documents';
import type { SeedTarget } from '../../target';
import { userIdOf } from '../ids';
import { readByNow } from '../inbox';
import { Ledger } from '../trust/ledger';
import { compare } from './books';
import { told } from './deliver';
import { stall, tell } from './story';
import { Till } from './till';
import { makeAgent, makePhones, makeShops } from './traders';
import { makeGoods } from './wares';

/** Has WeChat know what was handed over, and that nobody hands over what is none of ours. */
async function tellShipping(ledger: Ledger, { ship, wechatpay }: SeedTarget, now: number): Promise<void> {
  for (const { _id, transactionId } of ledger.all('payments')) {
    const order = ledger.all('orders').find(({ paymentId }) => paymentId === _id);
    if (!order?.shipment || transactionId === null) continue;
    const { at, company, trackingNo } = order.shipment;
    const item = `${order.goods.title} ×${order.quantity}`;
    const report = { logisticsType: logisticsType[order.delivery], item, company, trackingNo, at };
    await ship({ transactionId, report });
  }
  const path = `/v3/pay/transactions/out-trade-no/${stall.outTradeNo}`;
  const found = wechatpay.call(now, 'GET', path, { mchid: wechatpay.mchid });
  await ship({ transactionId: String(found['transaction_id']), report: null });
}

/**
 * What is on sale in the lane, and what was bought: orders in every state, their money at WeChat Pay and in our books,
 * a commission of each kind, and something about money for the operators. `board`: what stands in the lane by now.
 */
export async function withTrade(
  board: { [K in 'posts' | 'notices']: NonNullable<Documents[K]> },
  identities: readonly Identity[],
  target: SeedTarget,
): Promise<Documents> {
  const { now, appid, wechatpay, phones } = target;
  const posts = [...board.posts];
  const agent = makeAgent(target);
  const ledger = new Ledger({
    posts,
    goods: makeGoods(posts),
    agents: [agent],
    shops: makeShops(now),
    notices: [],
  });
  const till = new Till(wechatpay);
  till.addReceiver(agent.createdAt, agent);
  const openids = new Map(identities.map(({ userId, openid }) => [userId, openid]));
  const openidOf = (userId: string) => openids.get(userId) ?? '';
  const stray = await tell({ ledger, till, phones, appid, openidOf }, userIdOf(stall.by), now);
  await compare(ledger, stray, now);
  await tellShipping(ledger, target, now);
  await wechatpay.end(now);
  return {
    phones: makePhones(target),
    goods: ledger.all('goods'),
    shops: ledger.all('shops'),
    agents: ledger.all('agents'),
    orders: ledger.all('orders').map(told),
    payments: ledger.all('payments'),
    refunds: ledger.all('refunds'),
    shares: ledger.all('shares'),
    bills: ledger.all('bills'),
    differences: ledger.all('differences'),
    notices: [...board.notices, ...readByNow(ledger.all('notices'), now)],
  };
}
