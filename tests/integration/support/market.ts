import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Delivery, Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import type { PostKind } from '../../../database/collections/posts';
import { tradeDefaults, type TradeSettings } from '../../../cloudfunctions/common/kernel/settings/trade';
import type { OrderView } from '../../../cloudfunctions/common/orders/views';
import type { PostView } from '../../../cloudfunctions/common/posts/views';
import { examplePost } from './examples';
import { startProjectCloud, type ProjectCloud, type Someone } from './project-cloud';

export const address = { name: '林', phone: '138 0000 1234', region: '上海市徐汇区', detail: '某路 1 号' };

const ways: Record<Exclude<PostKind, 'info'>, { category: string; deliveries: Delivery[] }> = {
  goods: { category: 'second-hand', deliveries: ['express', 'city', 'pickup'] },
  service: { category: 'lessons', deliveries: ['service'] },
  virtual: { category: 'lessons', deliveries: ['virtual'] },
};

/** A local cloud in which people buy and sell; notices of WeChat Pay come when a test says so. */
export class Market {
  cloud!: ProjectCloud;
  seller!: Someone;
  private count = 0;

  constructor() {
    beforeAll(async () => {
      this.cloud = await startProjectCloud();
      this.seller = await this.person();
    });
    afterEach(() => {
      this.cloud.setFaults([]);
      this.cloud.wechatpay.notices.drop();
    });
    afterAll(() => this.cloud.dispose());
  }

  /** Somebody with a phone number. */
  async person(): Promise<Someone> {
    const person = await this.cloud.person();
    await person.do('register', 'phone.type', { number: '13800001234' });
    return person;
  }

  /** Puts something on sale for 30 yuan; gives the post's id. */
  async onSale(
    kind: keyof typeof ways = 'goods',
    {
      stock = 5,
      price = 3000,
      seller = this.seller,
    }: { stock?: number; price?: number; seller?: Someone } = {},
  ): Promise<string> {
    const { category, deliveries } = ways[kind];
    const content = { ...examplePost, kind, category, price };
    const written = await this.send(seller, 'publish', { action: 'post.create', ...content });
    const { postId } = (written as { post: PostView }).post;
    // Of a new author virtual goods wait for review; these passed.
    await this.cloud.set('posts', postId, { state: 'published', publishedAt: this.cloud.clock.now() });
    const offer = { action: 'goods.set', postId, stock, seen: null, deliveries, pickupPlace: '东门' };
    await this.send(seller, 'pay', offer);
    return postId;
  }

  /** An event that orders one piece; `changes` replace parts of it. */
  wish(postId: string, changes: object = {}): { action: string; key: string; [field: string]: unknown } {
    const key = `market-${(this.count += 1)}`;
    const usual = { postId, quantity: 1, delivery: 'express', address, key };
    return { action: 'order.create', platform: 'android', ...usual, ...changes };
  }

  /** Orders one piece, by express unless `changes` say otherwise. */
  async order(buyer: Someone, postId: string, changes: object = {}): Promise<OrderView> {
    return this.act(buyer, this.wish(postId, changes));
  }

  /** Takes an action about an order that is expected to work. */
  async act(who: Someone, event: { action: string; [field: string]: unknown }): Promise<OrderView> {
    return ((await this.send(who, 'pay', event)) as { order: OrderView }).order;
  }

  /** Sends, from a phone that shows every price, what is expected to work. */
  private async send(
    who: Someone,
    name: 'pay' | 'publish',
    event: { action: string; [field: string]: unknown },
  ): Promise<unknown> {
    const answer = await who.send(name, { platform: 'android', ...event });
    if (!answer.ok) throw new Error(`${event.action}: ${JSON.stringify(answer.error)}`);
    return answer.data;
  }

  /** Orders one piece and begins to pay for it. */
  async begin(buyer: Someone, postId: string, changes: object = {}): Promise<Order> {
    const { orderId } = await this.order(buyer, postId, changes);
    await this.act(buyer, { action: 'order.prepay', orderId });
    return this.stored(orderId);
  }

  /** Orders one piece and pays for it, and WeChat Pay says so. */
  async buy(buyer: Someone, postId: string, changes: object = {}): Promise<Order> {
    const { _id } = await this.begin(buyer, postId, changes);
    await this.cloud.wechatpay.pay(`${_id}_1`);
    await this.cloud.wechatpay.notices.deliver();
    return this.stored(_id);
  }

  stored(orderId: string): Order {
    return this.cloud.read('orders', { _id: orderId })[0]!;
  }

  payments(orderId: string): Payment[] {
    return this.cloud.read('payments', { orderId });
  }

  /** What is left of a post and what was sold. */
  left(postId: string): { stock: number; sold: number } {
    const { stock, sold } = this.cloud.read('goods', { _id: postId })[0]!;
    return { stock, sold };
  }

  /** What somebody was told of an order, in no order. */
  told({ userId }: Someone, orderId: string): string[] {
    return this.cloud
      .read('notices', { userId })
      .filter(({ path }) => path?.endsWith(orderId))
      .map(({ kind }) => kind)
      .toSorted();
  }

  /** Changes the settings of trade for everybody at once. */
  async settings(changes: Partial<TradeSettings>): Promise<void> {
    const value = { ...tradeDefaults, ...changes };
    if (this.cloud.read('settings', { _id: 'trade' }).length === 0)
      this.cloud.load('settings', [{ _id: 'trade', value, updatedAt: 0 }]);
    else await this.cloud.set('settings', 'trade', { value });
    this.cloud.clock.advance(31_000);
  }
}
