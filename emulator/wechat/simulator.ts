import { OpenapiFault, type Faults } from '../faults/faults';
import type { EnvironmentIdentity } from '../people/environments';
import { getPhoneNumber } from './get-phone-number';
import { msgSecCheck } from './msg-sec-check';
import type { Openapi } from './openapi';
import { OpenapiError } from './openapi-error';
import { PhoneCodes } from './phone-codes';
import { RateLimit } from './rate-limit';
import { Visits } from './visits';

const apis: Readonly<Record<string, Openapi>> = {
  'security.msgSecCheck': msgSecCheck,
  'phonenumber.getPhoneNumber': getPhoneNumber,
};

/** Calls of msgSecCheck per minute and appid. */
const textChecksPerMinute = 4000;

/** WeChat's servers, as far as one mini program sees them. */
export class WechatSimulator {
  readonly visits = new Visits();
  readonly phoneCodes = new PhoneCodes();
  readonly #textCheckRate = new RateLimit(textChecksPerMinute, 60_000);

  constructor(
    private readonly environment: EnvironmentIdentity,
    private readonly now: () => number,
    private readonly faults: Faults,
  ) {}

  has(name: string): boolean {
    return Object.hasOwn(apis, name);
  }

  /** Answers an open API as WeChat would, errors included. Throws `LostAnswerError` when a fault rule says so. */
  async call(name: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
    const point = { env: this.environment.name, openapi: name };
    try {
      return await this.faults.apply(point, () => Promise.resolve(this.#answer(name, args)));
    } catch (error) {
      if (error instanceof OpenapiFault) return new OpenapiError(error.errcode, error.message).toAnswer();
      throw error;
    }
  }

  #answer(name: string, args: Record<string, unknown>): Record<string, unknown> {
    const context = {
      appid: this.environment.appid,
      now: this.now(),
      visits: this.visits,
      phoneCodes: this.phoneCodes,
      textCheckRate: this.#textCheckRate,
    };
    try {
      return apis[name]?.(args, context) ?? {};
    } catch (error) {
      if (error instanceof OpenapiError) return error.toAnswer();
      throw error;
    }
  }
}
