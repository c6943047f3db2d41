import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Person } from '../../people/people';

/** Who a running function acts for; carried by the SDK in `wxCloudApiToken`. */
export interface CallerToken {
  function: string;
  invocation: string;
  /** The source chain so far, such as `wx_client`. */
  source: string;
  caller: Person | null;
}

/** Signs callers with a key that this process alone knows, so that no function can pretend to be called by another. */
export class CallerTokens {
  readonly #key = randomBytes(32);

  sign(token: CallerToken): string {
    const body = Buffer.from(JSON.stringify(token)).toString('base64url');
    return `${body}.${this.#mac(body).toString('base64url')}`;
  }

  /** What was signed; null when it was not signed here. */
  verify(text: string): CallerToken | null {
    const [body = '', mac = ''] = text.split('.');
    const given = Buffer.from(mac, 'base64url');
    const right = this.#mac(body);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    return JSON.parse(Buffer.from(body, 'base64url').toString()) as CallerToken;
  }

  #mac(body: string): Buffer {
    return createHmac('sha256', this.#key).update(body).digest();
  }
}
