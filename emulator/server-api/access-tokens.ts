import { randomBytes } from 'node:crypto';
import { expiredToken, invalidToken } from './errors';

interface AccessToken {
  appid: string;
  /** ms, local clock. */
  until: number;
}

/** ms */
const lifetime = 7200 * 1000;
/** In its last minutes a token is replaced, while both are good; ms. */
const overlap = 300 * 1000;
/** Forced more often than this, nothing is replaced; ms. */
const forceInterval = 30 * 1000;

/** Access tokens of stable form: asked for again, it is the same one until it is near its end. */
export class AccessTokens {
  readonly #tokens = new Map<string, AccessToken>();
  /** By appid. */
  readonly #current = new Map<string, { value: string; forcedAt: number }>();

  constructor(private readonly now: () => number) {}

  /** The token of `appid`, and for how many seconds it is good; `force` ends the one before at once. */
  issue(appid: string, force: boolean): { value: string; seconds: number } {
    const now = this.now();
    const current = this.#current.get(appid);
    const token = current && this.#tokens.get(current.value);
    if (current && token && token.until - now > overlap) {
      const replace = force && now - current.forcedAt >= forceInterval;
      if (!replace) return { value: current.value, seconds: Math.floor((token.until - now) / 1000) };
    }
    if (force && current) this.#tokens.delete(current.value);
    const value = randomBytes(60).toString('base64url');
    this.#tokens.set(value, { appid, until: now + lifetime });
    this.#current.set(appid, { value, forcedAt: force ? now : -Infinity });
    return { value, seconds: lifetime / 1000 };
  }

  /** Whose token it is. Throws `ServerApiError` 40001 or 42001. */
  check(value: string): string {
    const token = this.#tokens.get(value);
    if (!token) throw invalidToken();
    if (token.until <= this.now()) throw expiredToken();
    return token.appid;
  }
}
