import { beforeAll } from 'vitest';
import type { Order } from '../../../database/collections/orders';
import type { Share } from '../../../database/collections/shares';
import { Market } from './market';
import { operator } from './operators';
import type { Someone } from './project-cloud';

const minute = 60_000;
export const day = 24 * 60 * minute;

/** Somebody who earns, and their code. */
export interface Earner {
  who: Someone;
  code: string;
  /** Where WeChat Pay pays them. */
  account: string;
}

/** A market with two agents, and a shop that gives them ten percent of a lesson for 99.99 yuan. */
export class Sharing extends Market {
  buyer!: Someone;
  support!: Someone;
  self!: Earner;
  merchant!: Earner;
  postId!: string;
  private merchants = 0;

  constructor() {
    super();
    beforeAll(async () => {
      this.buyer = await this.person();
      this.support = await operator(this.cloud, 'support');
      this.self = await this.agent();
      this.merchant = await this.agent('MERCHANT_ID');
      this.postId = await this.onSale('service', { price: 9999, stock: 999 });
      await this.seller.do('pay', 'shop.update', { commissionRate: 1000 });
      // For refunds of what was released and spent.
      this.cloud.wechatpay.topUp(1_000_000);
    });
  }

  /** Somebody whom WeChat Pay takes as an agent. */
  async agent(type: 'PERSONAL_OPENID' | 'MERCHANT_ID' = 'PERSONAL_OPENID'): Promise<Earner> {
    const who = await this.person();
    const mchid = `19000003${String((this.merchants += 1)).padStart(2, '0')}`;
    const wish = type === 'MERCHANT_ID' ? { type, mchid, name: '东门水果店' } : { type };
    const { agent } = await who.do('pay', 'agent.join', wish);
    const { account } = this.cloud.read('agents', { _id: who.userId })[0]!;
    return { who, code: agent.code, account };
  }

  /** A lesson that was bought through an agent's link, and had. */
  async earned({ code }: Earner = this.self): Promise<Order> {
    const { _id } = await this.buy(this.buyer, this.postId, {
      delivery: 'service',
      address: undefined,
      agent: code,
    });
    await this.act(this.buyer, { action: 'order.confirm', orderId: _id });
    return this.stored(_id);
  }

  /** The same, when nobody can ask for a refund any more. */
  async due(agent: Earner = this.self): Promise<Order> {
    const order = await this.earned(agent);
    this.cloud.clock.advance(7 * day);
    return order;
  }

  /** The same, when its commission was paid and the rest released. */
  async paid(agent: Earner = this.self): Promise<Order> {
    const order = await this.due(agent);
    await this.finish();
    return order;
  }

  share(orderId: string): Share {
    return this.cloud.read('shares', { _id: orderId })[0]!;
  }

  async sweep(): Promise<void> {
    await this.cloud.runTimer('sweep');
  }

  /** Runs `sweep` until WeChat Pay has answered everything it was asked. */
  async finish(): Promise<void> {
    for (let run = 0; run < 4; run += 1) {
      await this.sweep();
      this.cloud.clock.advance(5 * minute);
    }
  }

  /** Support pays a part of an order back (fen). */
  async refund(orderId: string, amount: number): Promise<void> {
    await this.act(this.support, { action: 'refund.request', orderId, reason: 'agreed', amount });
    const { openRefundId } = this.stored(orderId);
    await this.act(this.support, { action: 'refund.decide', refundId: openRefundId, grant: true });
    this.cloud.wechatpay.settleRefunds();
    await this.cloud.wechatpay.notices.deliver();
  }

  /** What WeChat Pay has of the requests of an order, by number: amount and result of each receiver but the merchant. */
  requests(orderId: string): Record<string, [account: string, fen: number, result: string][]> {
    const { mchid } = this.cloud.wechatpay.keys;
    const own = this.cloud.wechatpay
      .books()
      .shares.filter(({ outOrderNo }) => outOrderNo.startsWith(orderId));
    return Object.fromEntries(
      own.map(({ outOrderNo, receivers }) => [
        outOrderNo.slice(orderId.length),
        receivers
          .filter(({ account }) => account !== mchid)
          .map(({ account, amount, result }) => [account, amount, result]),
      ]),
    );
  }

  /** fen; what of an order is still frozen at WeChat Pay. */
  frozen(orderId: string): number {
    const { transactionId } = this.share(orderId);
    const name = `frozen:${transactionId}`;
    return this.cloud.wechatpay
      .books()
      .entries.reduce(
        (all, { from, to, amount }) => all + (to === name ? amount : 0) - (from === name ? amount : 0),
        0,
      );
  }

  /** What the agent of an order was told, oldest first. */
  heard({ who }: Earner): string[] {
    return this.cloud
      .read('notices', { userId: who.userId })
      .toSorted((a, b) => a.at - b.at)
      .map(({ kind }) => kind);
  }
}
