import type { Order } from '../../../database/collections/orders';
import type { ProjectCloud, Someone } from '../support/project-cloud';
import type { Cast } from './cast';
import type { Crash, Step } from './steps';

const hour = 3_600_000;
const address = { name: '林', phone: '13800001234', region: '上海市徐汇区', detail: '某路 1 号' };

/** One of a list by number, however many there are. */
const pick = <T>(list: readonly T[], nth: number): T | undefined => list[nth % list.length];

/** Takes one step after the other. Most may be refused, which is fine: what counts is what is there afterwards. */
export class Play {
  private count = 0;

  constructor(
    private readonly cloud: ProjectCloud,
    readonly cast: Cast,
  ) {}

  /** This play's orders, the newest first. */
  orders(): Order[] {
    return this.cloud
      .read('orders', { sellerId: this.cast.seller.userId })
      .toSorted((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1));
  }

  private order(nth: number, wanted: (order: Order) => boolean): Order | undefined {
    return pick(this.orders().filter(wanted), nth);
  }

  private buyerOf({ buyerId }: Order): Someone {
    return this.cast.buyers.find(({ userId }) => userId === buyerId)!;
  }

  /** Sent twice at once, as a phone with a bad connection does. */
  private async twice(who: Someone, event: object): Promise<void> {
    await Promise.all([who.send('pay', event), who.send('pay', event)]);
  }

  /** Takes a step, while a write or a call to WeChat Pay goes wrong if there is a crash. */
  async take(step: Step, crash: Crash | undefined): Promise<void> {
    this.cloud.setFaults(crash ? [{ ...crash, effect: 'drop', count: 1 }] : []);
    try {
      await this.act(step);
    } catch (error) {
      if (!crash) throw error;
    } finally {
      this.cloud.setFaults([]);
      // Time goes on, so that what is newest is known.
      this.cloud.clock.advance(1000);
    }
  }

  private async act(step: Step): Promise<void> {
    const { buyers, seller, wares } = this.cast;
    switch (step.do) {
      case 'order':
        return this.buy(step);
      case 'race': {
        const event = (n: number) => ({
          action: 'order.create',
          postId: wares.bicycle,
          quantity: 2,
          delivery: 'pickup',
          key: `play-race-${(this.count += 1)}-${n}`,
        });
        await Promise.all(buyers.map((buyer, n) => buyer.send('pay', event(n))));
        return;
      }
      case 'prepay':
        return this.prepay(step.order);
      case 'pay':
        return this.pay(step.payment);
      case 'notice': {
        const { notices } = this.cloud.wechatpay;
        if (step.how === 'lost') notices.drop();
        else if (step.how === 'late') {
          this.cloud.clock.advance(4 * 60_000);
          await notices.deliver();
        } else await notices.deliver(step.how === 'twice' ? 2 : 1);
        return;
      }
      case 'look': {
        const order = this.order(step.order, ({ state }) => state === 'paying');
        if (order) await this.twice(this.buyerOf(order), { action: 'order.get', orderId: order._id });
        return;
      }
      case 'cancel': {
        const order = this.order(step.order, ({ state }) => state === 'created' || state === 'paying');
        if (order) await this.twice(this.buyerOf(order), { action: 'order.cancel', orderId: order._id });
        return;
      }
      case 'ship': {
        const order = this.order(step.order, ({ state }) => state === 'paid');
        const parcel = { company: 'SF', trackingNo: `SF${(this.count += 1)}` };
        if (order) await this.twice(seller, { action: 'order.ship', orderId: order._id, ...parcel });
        return;
      }
      case 'confirm': {
        const order = this.order(step.order, ({ state }) => state === 'shipped');
        if (order) await this.twice(this.buyerOf(order), { action: 'order.confirm', orderId: order._id });
        return;
      }
      case 'ask-refund':
        return this.askRefund(step);
      case 'pay-back':
        await this.askRefund(step);
        await this.decide({ ...step, refund: 0, by: 'seller', grant: true, part: 100 });
        this.cloud.wechatpay.settleRefunds();
        await this.cloud.wechatpay.notices.deliver();
        return;
      case 'withdraw': {
        const refund = pick(this.asked(), step.refund);
        const who = refund && buyers.find(({ userId }) => userId === refund.buyerId);
        if (who) await this.twice(who, { action: 'refund.withdraw', refundId: refund._id });
        return;
      }
      case 'decide':
        return this.decide(step);
      case 'refunds': {
        const { wechatpay } = this.cloud;
        const last = wechatpay.books().refunds.findLast(({ status }) => status === 'PROCESSING');
        if (step.how === 'abnormal' && last) wechatpay.failRefund(last.outRefundNo, 'ABNORMAL');
        else wechatpay.settleRefunds();
        return;
      }
      case 'shares':
        this.cloud.wechatpay.settleShares();
        return;
      case 'sweep':
        this.cloud.clock.advance(step.hours * hour + 1000);
        await Promise.all(Array.from({ length: step.twice ? 2 : 1 }, () => this.cloud.runTimer('sweep')));
    }
  }

  private async buy({ who, what, quantity, agent, upTo }: Extract<Step, { do: 'order' }>): Promise<void> {
    const { buyers, wares, agents } = this.cast;
    const delivery = { bicycle: 'express', lesson: 'service', file: 'virtual' }[what];
    await this.twice(buyers[who]!, {
      action: 'order.create',
      platform: 'android',
      postId: wares[what],
      quantity,
      delivery,
      ...(delivery === 'express' ? { address } : {}),
      ...(agent === 'none' ? {} : { agent: agents[agent] }),
      key: `play-order-${(this.count += 1)}`,
    });
    if (upTo !== 'order') await this.prepay(0);
    if (upTo === 'pay' || upTo === 'notice') await this.pay(0);
    if (upTo === 'notice') await this.cloud.wechatpay.notices.deliver();
  }

  private async prepay(nth: number): Promise<void> {
    const order = this.order(nth, ({ state }) => state === 'created' || state === 'paying');
    const event = { action: 'order.prepay', platform: 'android', orderId: order?._id };
    if (order) await this.twice(this.buyerOf(order), event);
  }

  private async pay(nth: number): Promise<void> {
    const mine = new Set(this.orders().map(({ _id }) => _id));
    const open = this.cloud.wechatpay
      .books()
      .payments.filter(({ outTradeNo, state }) => state === 'NOTPAY' && mine.has(outTradeNo.slice(0, 26)));
    const chosen = pick(open.toReversed(), nth);
    // It may have run out meanwhile.
    if (chosen) await this.cloud.wechatpay.pay(chosen.outTradeNo).catch(() => undefined);
  }

  private async askRefund({ order: nth, part }: { order: number; part: number }): Promise<void> {
    const order = this.order(nth, ({ paymentId }) => paymentId !== null);
    if (!order) return;
    const left = order.amount - order.refunded - order.refunding;
    const amount = Math.max(1, Math.ceil((left * part) / 100));
    const event = {
      action: 'refund.request',
      platform: 'android',
      orderId: order._id,
      reason: 'damaged',
      amount,
    };
    await this.twice(this.buyerOf(order), event);
  }

  private async decide({
    refund: nth,
    by,
    grant,
    part,
    restock,
  }: Omit<Extract<Step, { do: 'decide' }>, 'do'>): Promise<void> {
    const refund = pick(this.asked(), nth);
    if (!refund) return;
    const amount = Math.max(1, Math.floor((refund.amount * part) / 100));
    await this.twice(by === 'seller' ? this.cast.seller : this.cast.support, {
      action: 'refund.decide',
      platform: 'android',
      refundId: refund._id,
      grant,
      ...(grant ? { amount, restock } : {}),
    });
  }

  /** Refunds that wait for an answer. */
  private asked() {
    const { seller } = this.cast;
    return this.cloud.read('refunds', { sellerId: seller.userId, state: 'requested' });
  }

  /** Lets everything that is under way come to its end: answers of WeChat Pay, and enough runs of `sweep`. */
  async settle(): Promise<void> {
    const { cloud } = this;
    for (let round = 0; round < 8; round += 1) {
      cloud.wechatpay.settleRefunds();
      cloud.wechatpay.settleShares();
      cloud.clock.advance(13 * hour);
      await cloud.runTimer('sweep');
    }
  }
}
