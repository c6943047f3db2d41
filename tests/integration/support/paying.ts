import { createCipheriv, createSign, randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { collections } from '../../../database';
import { examplePost } from './examples';
import { startProjectCloud, type ProjectCloud, type Someone } from './project-cloud';

/** What can be wrong with a notice that is made by hand. */
export interface Forgery {
  /** PEM; what it is signed with. */
  key?: string;
  serial?: string;
  /** s; how late it is. */
  late?: number;
  apiV3Key?: string;
  event?: string;
  type?: string;
  /** Bytes of the cipher text that are left out. */
  cut?: number;
}

export interface Answer {
  status: number;
  body: unknown;
}

/** A seller with goods and a buyer, on a cloud whose notices are sent when a test says so. */
export class Paying {
  cloud!: ProjectCloud;
  buyer!: Someone;
  seller!: Someone;
  postId!: string;
  private count = 0;

  constructor() {
    beforeAll(async () => {
      this.cloud = await startProjectCloud();
      [this.seller, this.buyer] = [await this.withPhone(), await this.withPhone()];
      const { post } = await this.seller.do('publish', 'post.create', examplePost);
      this.postId = post.postId;
      const offer = { postId: this.postId, stock: 9999, seen: null, deliveries: ['pickup' as const] };
      await this.seller.do('pay', 'goods.set', { ...offer, pickupPlace: '东门' });
    });
    afterAll(() => this.cloud.dispose());
  }

  private async withPhone(): Promise<Someone> {
    const person = await this.cloud.person();
    await person.do('register', 'phone.type', { number: '13800001234' });
    return person;
  }

  readonly address = () => `${this.cloud.url}/http/primary/pay-notify`;
  readonly orderOf = (id: string) => this.cloud.read('orders', { _id: id })[0]!;

  /** An order whose payment was begun; gives both numbers. */
  readonly begin = async (): Promise<{ orderId: string; outTradeNo: string }> => {
    // Buyers may not order too often.
    this.cloud.clock.advance(120_000);
    const key = `paying-${(this.count += 1)}`;
    const bought = { postId: this.postId, quantity: 1, delivery: 'pickup' as const, key };
    const { order } = await this.buyer.do('pay', 'order.create', bought);
    await this.buyer.do('pay', 'order.prepay', { orderId: order.orderId });
    return { orderId: order.orderId, outTradeNo: `${order.orderId}_1` };
  };

  /** One that was paid, and what WeChat Pay would tell of it. */
  readonly pay = async () => {
    const begun = await this.begin();
    await this.cloud.wechatpay.pay(begun.outTradeNo);
    const notice = this.cloud.wechatpay.notices.list().find(({ about }) => about === begun.outTradeNo)!;
    return { ...begun, notice, content: JSON.parse(notice.plain) as Record<string, unknown> };
  };

  #waiting: Promise<Awaited<ReturnType<typeof this.pay>>> | undefined;

  /** One that was paid and nobody told us of; always the same, for notices that are refused. */
  readonly waiting = () => (this.#waiting ??= this.pay());

  /** An order whose refund WeChat Pay has carried out, or could not, and what it would tell of that. */
  readonly payBack = async (failure?: 'ABNORMAL' | 'CLOSED') => {
    const paid = await this.pay();
    const { notices } = this.cloud.wechatpay;
    await notices.deliverOne(paid.notice._id);
    await this.buyer.do('pay', 'refund.request', { orderId: paid.orderId, reason: 'agreed' });
    const refundId = `${paid.orderId}_r1`;
    await this.seller.do('pay', 'refund.decide', { refundId, grant: true });
    if (failure) this.cloud.wechatpay.failRefund(refundId, failure);
    else this.cloud.wechatpay.settleRefunds();
    return { ...paid, refundId, notices: notices.list().filter(({ about }) => about === refundId) };
  };

  /** A notice as the simulator makes it, computed here apart from it. */
  readonly request = (content: unknown, forgery: Forgery = {}) => {
    const { keys } = this.cloud.wechatpay;
    const { key = keys.platform.privateKey, serial = keys.publicKeyId, late = 0 } = forgery;
    const { event = 'TRANSACTION.SUCCESS', type = 'transaction', cut = 0 } = forgery;
    const nonce = randomBytes(6).toString('hex');
    const cipher = createCipheriv('aes-256-gcm', forgery.apiV3Key ?? keys.apiV3Key, nonce);
    cipher.setAAD(Buffer.from(type));
    const sealed = [cipher.update(JSON.stringify(content)), cipher.final(), cipher.getAuthTag()];
    const bytes = Buffer.concat(sealed);
    const resource = {
      algorithm: 'AEAD_AES_256_GCM',
      original_type: type,
      associated_data: type,
      nonce,
      ciphertext: bytes.subarray(0, bytes.length - cut).toString('base64'),
    };
    const body = JSON.stringify({ id: `N-${nonce}`, event_type: event, resource });
    const timestamp = String(Math.floor(this.cloud.clock.now() / 1000) - late);
    const signature = createSign('RSA-SHA256').update(`${timestamp}\n${nonce}\n${body}\n`);
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'Wechatpay-Serial': serial,
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Signature': signature.sign(key, 'base64'),
    };
    return { headers, body };
  };

  readonly post = async (request: { headers: Record<string, string>; body: string }): Promise<Answer> => {
    const response = await fetch(this.address(), { method: 'POST', ...request });
    return { status: response.status, body: JSON.parse(await response.text()) as unknown };
  };

  readonly send = (content: unknown, forgery?: Forgery) => this.post(this.request(content, forgery));

  /** All there is in the database, as text. */
  readonly everything = (): string => {
    const { database } = this.cloud.environment('primary');
    return JSON.stringify(collections.map(({ name }) => [name, database.read(name, {})]));
  };

  /** What the last call of a function logged, and what its instance said when it started. */
  readonly logged = (name = 'pay-notify'): Record<string, unknown>[] => {
    const [last] = this.cloud.environment('primary').invocations.list(name);
    return (last?.logs ?? []).map(({ text }) => JSON.parse(text) as Record<string, unknown>);
  };
}
