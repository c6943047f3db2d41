import { randomBytes } from 'node:crypto';

/** How long a code of the phone number button holds, in ms. */
const lifetime = 5 * 60_000;

/** The one-use codes that `<button open-type="getPhoneNumber">` gives to a page. */
export class PhoneCodes {
  readonly #codes = new Map<string, { phone: string; until: number }>();

  issue(phone: string, now: number): string {
    const code = randomBytes(32).toString('hex');
    this.#codes.set(code, { phone, until: now + lifetime });
    return code;
  }

  /** The phone number behind a code, once; null when it is unknown, used or older than five minutes. */
  redeem(code: string, now: number): string | null {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    return found && now < found.until ? found.phone : null;
  }
}
