import type { OrderView } from '../../../cloudfunctions/common/orders/views';
import type { Order } from '../../../database/collections/orders';
import type { Refund } from '../../../database/collections/refunds';
import type { Market } from './market';
import type { Someone } from './project-cloud';

const minute = 60_000;

/** Deeds of refunds in a market. */
export class Refunding {
  constructor(readonly market: Market) {}

  get wechatpay() {
    return this.market.cloud.wechatpay;
  }

  /** An order of 30 yuan that is paid, with who bought it. */
  async bought(changes: object = {}, stock = 5): Promise<{ buyer: Someone; postId: string; order: Order }> {
    const [buyer, postId] = [await this.market.person(), await this.market.onSale('goods', { stock })];
    return { buyer, postId, order: await this.market.buy(buyer, postId, changes) };
  }

  ask(who: Someone, orderId: string, changes: object = {}): Promise<OrderView> {
    const usual = { orderId, reason: 'no-longer-wanted', text: '不需要了' };
    return this.market.act(who, { action: 'refund.request', ...usual, ...changes });
  }

  decide(who: Someone, refundId: string, changes: object = {}): Promise<OrderView> {
    return this.market.act(who, { action: 'refund.decide', refundId, grant: true, ...changes });
  }

  /** A refund of a new order that the seller has granted, at once sent to WeChat Pay. */
  async granted(
    changes: object = {},
  ): Promise<{ buyer: Someone; postId: string; order: Order; refundId: string }> {
    const bought = await this.bought();
    const { refunds } = await this.ask(bought.buyer, bought.order._id);
    const refundId = refunds[0]!.refundId;
    await this.decide(this.market.seller, refundId, changes);
    return { ...bought, refundId };
  }

  stored(refundId: string): Refund {
    return this.market.cloud.read('refunds', { _id: refundId })[0]!;
  }

  /** What WeChat Pay has of an order's refunds. */
  theirs(orderId: string): { outRefundNo: string; amount: number; status: string }[] {
    return this.wechatpay
      .books()
      .refunds.filter(({ outRefundNo }) => outRefundNo.startsWith(orderId))
      .map(({ outRefundNo, amount, status }) => ({ outRefundNo, amount, status }));
  }

  /** WeChat Pay carries out what it has taken, and says so. */
  async settle(): Promise<void> {
    this.wechatpay.settleRefunds();
    await this.wechatpay.notices.deliver();
  }

  /** Later, `sweep` runs. */
  async sweep(minutes = 0): Promise<void> {
    if (minutes > 0) this.market.cloud.clock.advance(minutes * minute);
    await this.market.cloud.runTimer('sweep');
  }

  /** How often somebody was told that something about money needs them. */
  alarms({ userId }: Someone): number {
    return this.market.cloud.read('notices', { userId, kind: 'money-attention' }).length;
  }
}
