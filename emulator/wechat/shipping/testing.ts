import { Faults } from '../../faults/faults';
import { environmentIdentity } from '../../people/environments';
import { Pushes } from '../pushes';
import { WechatSimulator } from '../simulator';
import { KeptState } from './kept-state';
import type { PaidPayment } from './payments';
import { Shipping } from './shipping';

const hour = 3_600_000;

/** Shipping management over payments that a test makes up, on a clock that a test moves. */
export class ShippingBench {
  readonly environment = environmentIdentity('primary');
  readonly payments: PaidPayment[] = [];
  now = Date.UTC(2026, 0, 1);
  readonly shipping: Shipping;
  readonly #wechat: WechatSimulator;
  readonly #pushes: Pushes;
  #jump: () => void = () => undefined;

  constructor() {
    const clock = {
      now: () => this.now,
      onJump: (listener: () => void) => {
        this.#jump = listener;
        return () => undefined;
      },
    };
    const still = { now: clock.now, onJump: () => () => undefined };
    this.#pushes = new Pushes({ clock: still, send: () => Promise.resolve('') });
    this.shipping = new Shipping({
      kept: new KeptState(':memory:', clock.now),
      clock,
      payments: () => this.payments,
      push: (event) => this.#pushes.schedule(event),
    });
    this.#wechat = new WechatSimulator({
      environment: this.environment,
      now: clock.now,
      faults: new Faults(),
      pushes: this.#pushes,
      shipping: this.shipping,
      download: () => Promise.resolve(null),
    });
  }

  /** Somebody paid. */
  pay(changes: Partial<PaidPayment> = {}): PaidPayment {
    const n = this.payments.length + 1;
    const payment: PaidPayment = {
      transactionId: `4200000000${n}`,
      mchid: '1900000109',
      outTradeNo: `order_${n}`,
      openid: 'o-payer',
      description: '苹果*1',
      amount: 100,
      refunded: 0,
      createdAt: this.now - 60_000,
      paidAt: this.now,
      ...changes,
    };
    this.payments.push(payment);
    return payment;
  }

  advance(hours: number): void {
    this.now += hours * hour;
    this.#jump();
  }

  /** Calls `wxa.sec.order.<name>`. */
  async call(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.#wechat.call(`wxa.sec.order.${name}`, args);
  }

  /** Reports that it went by express, with `changes` of the arguments; gives the errcode. */
  async ship({ transactionId }: PaidPayment, changes: Record<string, unknown> = {}): Promise<unknown> {
    const answer = await this.call('uploadShippingInfo', { ...this.expressOf(transactionId), ...changes });
    return answer['errcode'];
  }

  expressOf(transactionId: string): Record<string, unknown> {
    return {
      order_key: { order_number_type: 2, transaction_id: transactionId },
      logistics_type: 1,
      delivery_mode: 1,
      shipping_list: [{ tracking_no: 'YT1', express_company: 'YTO', item_desc: '苹果*1' }],
      upload_time: new Date(this.now).toISOString(),
      payer: { openid: 'o-payer' },
    };
  }

  async stateOf({ transactionId }: PaidPayment): Promise<unknown> {
    const { order } = await this.call('getOrder', { transaction_id: transactionId });
    return (order as Record<string, unknown>)['order_state'];
  }

  /** What is about to be pushed, which then is no more. */
  pushed(): Record<string, unknown>[] {
    const events = this.#pushes.list().map(({ event }) => event);
    this.#pushes.drop();
    return events;
  }
}
