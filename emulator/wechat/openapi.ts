import type { PhoneCodes } from './phone-codes';
import type { PushEvent } from './pushes';
import type { RateLimit } from './rate-limit';
import type { Shipping } from './shipping/shipping';
import type { Visits } from './visits';

/** What an open API of the simulator may know. */
export interface OpenapiContext {
  appid: string;
  /** ms, local clock. */
  now: number;
  visits: Visits;
  phoneCodes: PhoneCodes;
  textCheckRate: RateLimit;
  mediaCheckRate: RateLimit;
  shipping: Shipping;
  /** The content of a file at an address; null when it cannot be had. */
  download: (url: string) => Promise<Buffer | null>;
  /** Pushes an event to the mini program in a while. */
  push: (event: PushEvent) => void;
}

/** One open API: snake_case arguments in, snake_case answer out. Throws `OpenapiError`. */
export type Openapi = (
  args: Record<string, unknown>,
  context: OpenapiContext,
) => Record<string, unknown> | Promise<Record<string, unknown>>;
