import type { Clock } from '../../clock/local-clock';
import type { PushEvent } from '../pushes';
import { refusal } from './errors';
import { orderSettlement, remindShipping } from './events';
import type { KeptState } from './kept-state';
import { isNamed, type PaidPayment, type PaidPayments, type PaymentKey } from './payments';
import { takeReport, type Report } from './report';
import { byExpress, orderState, settlesAt, type OrderState, type ShippingState } from './state';

/** How long a merchant may take to ship before it is reminded, in ms. */
const patience = 48 * 3_600_000;
/** How often time is looked at when nothing moves it, in ms. */
const interval = 60_000;

/** A payment and how it stands. */
export interface ManagedOrder {
  payment: PaidPayment;
  state: ShippingState;
  orderState: OrderState;
}

export interface ShippingOptions {
  kept: KeptState;
  payments: PaidPayments;
  clock: Pick<Clock, 'now'> & { onJump(listener: () => void): () => void };
  push: (event: PushEvent) => void;
}

/** Shipping management of one mini program: WeChat wants to know what is sent before it settles a payment. */
export class Shipping {
  #timer: NodeJS.Timeout | undefined;
  readonly #unsubscribe: () => void;

  constructor(private readonly options: ShippingOptions) {
    this.#unsubscribe = options.clock.onJump(() => this.#look());
  }

  /** Whether the account is under shipping management. */
  get managed(): boolean {
    return this.options.kept.managed;
  }

  /** Puts the account under shipping management, or takes it out. */
  manage(managed: boolean): Promise<void> {
    return this.options.kept.manage(managed);
  }

  /** All payments, in the order they were paid. */
  orders(): ManagedOrder[] {
    return this.options.payments().map((payment) => this.#order(payment));
  }

  /** Throws `OpenapiError` when there is no such payment. */
  find(key: PaymentKey): ManagedOrder {
    const payment = this.options.payments().find((one) => isNamed(one, key));
    if (!payment) throw refusal('noSuchPayment');
    return this.#order(payment);
  }

  /** Takes what the merchant reports of a payment. Throws `OpenapiError`. */
  async report(key: PaymentKey, openid: string, report: Report): Promise<void> {
    const { payment, state } = this.find(key);
    if (payment.openid !== openid) throw refusal('notThePayer');
    if (orderState(payment, state) === 5) throw refusal('cannotShip');
    const now = this.options.clock.now();
    const next = { ...state, shipping: takeReport(state, report, now) };
    await this.options.kept.keep(next);
    if (next.shipping.shippedAt !== null) this.options.push(orderSettlement(payment, next, now));
  }

  /** Takes over how a payment stood before. */
  recall(state: ShippingState): Promise<void> {
    return this.options.kept.keep(state);
  }

  /** Asks the buyer to confirm what came at `receivedAt` (ms), once. Throws `OpenapiError`. */
  async askToConfirm(key: PaymentKey, receivedAt: number): Promise<void> {
    const { payment, state } = this.find(key);
    const shippedAt = state.shipping?.shippedAt ?? null;
    if (orderState(payment, state) !== 2 || shippedAt === null) throw refusal('notShipped');
    if (state.shipping?.logisticsType !== byExpress) throw refusal('notByExpress');
    if (state.askedToConfirm) throw refusal('remindedAlready');
    if (receivedAt < Math.floor(shippedAt / 1000) * 1000) throw refusal('receivedTime');
    await this.options.kept.keep({ ...state, askedToConfirm: true });
  }

  /** The buyer has got it: the payment is settled. Throws `OpenapiError` when it is not on its way. */
  async confirm(transactionId: string): Promise<void> {
    const order = this.find({ transactionId });
    if (order.orderState !== 2) throw refusal('notShipped');
    await this.#settle(order, 'buyer', this.options.clock.now());
  }

  /** Does what time brings: reminds of what is not shipped, and settles what nobody confirmed. */
  async check(): Promise<void> {
    if (this.managed)
      await Promise.all(this.orders().map((order) => this.#checkOne(order, this.options.clock.now())));
  }

  /** From now on what time brings comes by itself, not only when the clock is moved. */
  start(): void {
    this.#timer = setInterval(() => this.#look(), interval).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#unsubscribe();
    await this.options.kept.close();
  }

  #look(): void {
    void this.check().catch((error: unknown) => console.error('[shipping management]', error));
  }

  async #checkOne(order: ManagedOrder, now: number): Promise<void> {
    const { payment, state } = order;
    const settles = state.shipping && settlesAt(state.shipping);
    if (order.orderState === 2 && settles !== null && settles <= now) {
      await this.#settle(order, 'time', settles);
    } else if (order.orderState === 1 && !state.reminded && payment.paidAt + patience < now) {
      this.options.push(remindShipping(payment, now));
      await this.options.kept.keep({ ...state, reminded: true });
    }
  }

  #order(payment: PaidPayment): ManagedOrder {
    const state = this.options.kept.of(payment.transactionId);
    return { payment, state, orderState: orderState(payment, state) };
  }

  async #settle({ payment, state }: ManagedOrder, by: 'buyer' | 'time', at: number): Promise<void> {
    const next = { ...state, received: { at, by } };
    this.options.push(orderSettlement(payment, next, this.options.clock.now()));
    await this.options.kept.keep(next);
  }
}
