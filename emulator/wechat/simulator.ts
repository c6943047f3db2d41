import { OpenapiFault, type Faults } from '../faults/faults';
import type { EnvironmentIdentity } from '../people/environments';
import { getPhoneNumber } from './get-phone-number';
import { mediaCheckAsync } from './media-check-async';
import { msgSecCheck } from './msg-sec-check';
import type { Openapi } from './openapi';
import { OpenapiError } from './openapi-error';
import { PhoneCodes } from './phone-codes';
import type { PushEvent, Pushes } from './pushes';
import { RateLimit } from './rate-limit';
import { getOrder } from './shipping/get-order';
import { getOrderList } from './shipping/get-order-list';
import { isTradeManaged } from './shipping/is-trade-managed';
import { isTradeManagementConfirmationCompleted } from './shipping/is-trade-management-confirmation-completed';
import { notifyConfirmReceive } from './shipping/notify-confirm-receive';
import type { Shipping } from './shipping/shipping';
import { uploadShippingInfo } from './shipping/upload-shipping-info';
import { Visits } from './visits';

const apis: Readonly<Record<string, Openapi>> = {
  'security.msgSecCheck': msgSecCheck,
  'security.mediaCheckAsync': mediaCheckAsync,
  'phonenumber.getPhoneNumber': getPhoneNumber,
  'wxa.sec.order.isTradeManaged': isTradeManaged,
  'wxa.sec.order.isTradeManagementConfirmationCompleted': isTradeManagementConfirmationCompleted,
  'wxa.sec.order.uploadShippingInfo': uploadShippingInfo,
  'wxa.sec.order.getOrder': getOrder,
  'wxa.sec.order.getOrderList': getOrderList,
  'wxa.sec.order.notifyConfirmReceive': notifyConfirmReceive,
};

/** Calls of msgSecCheck per minute and appid. */
const textChecksPerMinute = 4000;
/** The same of mediaCheckAsync. */
const mediaChecksPerMinute = 2000;

export interface SimulatorOptions {
  environment: EnvironmentIdentity;
  /** Local time, ms. */
  now: () => number;
  faults: Faults;
  pushes: Pushes;
  shipping: Shipping;
  /** The content of a file of the local cloud at an address; null when it cannot be had. */
  download: (url: string) => Promise<Buffer | null>;
}

/** WeChat's servers, as far as one mini program sees them. */
export class WechatSimulator {
  readonly visits = new Visits();
  readonly phoneCodes = new PhoneCodes();
  readonly pushes: Pushes;
  readonly shipping: Shipping;
  readonly #textCheckRate = new RateLimit(textChecksPerMinute, 60_000);
  readonly #mediaCheckRate = new RateLimit(mediaChecksPerMinute, 60_000);

  constructor(private readonly options: SimulatorOptions) {
    this.pushes = options.pushes;
    this.shipping = options.shipping;
  }

  has(name: string): boolean {
    return Object.hasOwn(apis, name);
  }

  /** Answers an open API as WeChat would, errors included. Throws `LostAnswerError` when a fault rule says so. */
  async call(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
    const { environment, faults } = this.options;
    const point = { env: environment.name, openapi: name };
    try {
      return await faults.apply(point, () => this.#answer(name, args));
    } catch (error) {
      if (error instanceof OpenapiFault) return new OpenapiError(error.errcode, error.message).toAnswer();
      throw error;
    }
  }

  async #answer(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
    const { environment, now, download } = this.options;
    const context = {
      appid: environment.appid,
      now: now(),
      visits: this.visits,
      phoneCodes: this.phoneCodes,
      textCheckRate: this.#textCheckRate,
      mediaCheckRate: this.#mediaCheckRate,
      shipping: this.shipping,
      download,
      push: (event: PushEvent) => this.pushes.schedule(event),
    };
    try {
      return (await apis[name]?.(args, context)) ?? {};
    } catch (error) {
      if (error instanceof OpenapiError) return error.toAnswer();
      throw error;
    }
  }
}
