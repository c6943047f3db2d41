import type { ProjectCloud, Someone } from '../../integration/support/project-cloud';
import { publishedPost } from '../../integration/support/documents';
import {
  askedRefund,
  failedShare,
  goodsOnSale,
  openDifference,
  orderIn,
  paymentOf,
} from '../../integration/support/trade-documents';

/** Orders and what belongs to them; the owner is a party of each, their counterpart the stranger. */
export interface TradeStage {
  /** The stranger's goods, on sale. */
  saleId: string;
  /** Bought by the owner: not paid, paid, shipped. */
  unpaidId: string;
  boughtId: string;
  shippedId: string;
  /** Sold by the owner, paid. */
  soldId: string;
  /** Asked for by the owner. */
  ownRefundId: string;
  /** Asked of the owner. */
  askedRefundId: string;
  stuckRefundId: string;
  /** The order of a commission that failed. */
  failedShareId: string;
  differenceId: string;
}

/** Puts an attempt's orders there, and ends those of earlier ones that nobody paid. `n` tells attempts apart. */
export async function loadTrade(
  cloud: ProjectCloud,
  { owner, stranger }: { owner: Someone; stranger: Someone },
  n: string,
): Promise<TradeStage> {
  for (const { _id } of cloud.read('orders', { state: 'created' })) {
    await cloud.set('orders', _id, { state: 'expired' });
  }
  const now = cloud.clock.now();
  const saleId = `p_sale_${n}`;
  const bought = { buyerId: owner.userId, sellerId: stranger.userId, postId: saleId };
  const sold = { buyerId: stranger.userId, sellerId: owner.userId, postId: saleId };
  const unpaid = orderIn('created', `unpaid-${n}`, bought, now);
  const paid = orderIn('paid', `bought-${n}`, bought, now);
  const shipped = orderIn('shipped', `shipped-${n}`, bought, now);
  const toSend = orderIn('paid', `sold-${n}`, sold, now);
  const own = askedRefund(orderIn('paid', `own-refund-${n}`, bought, now), now);
  const asked = askedRefund(orderIn('paid', `asked-refund-${n}`, sold, now), now);
  const stuck = askedRefund(orderIn('paid', `stuck-refund-${n}`, bought, now), now);
  const shared = orderIn('completed', `shared-${n}`, bought, now);
  const orders = [unpaid, paid, shipped, toSend, own.order, asked.order, stuck.order, shared];
  const difference = openDifference(`number-${n}`, now);
  cloud.load('posts', [publishedPost(saleId, stranger.userId, now)]);
  cloud.load('goods', [goodsOnSale(saleId, stranger.userId, now)]);
  cloud.load('orders', orders);
  cloud.load(
    'payments',
    orders.filter(({ paidAt }) => paidAt !== null).map((order) => paymentOf(order, now)),
  );
  cloud.load('refunds', [own.refund, asked.refund, { ...stuck.refund, state: 'stuck', answer: 'ABNORMAL' }]);
  cloud.load('shares', [failedShare(shared, owner.userId, now)]);
  cloud.load('differences', [difference]);
  return {
    saleId,
    unpaidId: unpaid._id,
    boughtId: paid._id,
    shippedId: shipped._id,
    soldId: toSend._id,
    ownRefundId: own.refund._id,
    askedRefundId: asked.refund._id,
    stuckRefundId: stuck.refund._id,
    failedShareId: shared._id,
    differenceId: difference._id,
  };
}
