import type { PhoneCodes } from './phone-codes';
import type { RateLimit } from './rate-limit';
import type { Visits } from './visits';

/** What an open API of the simulator may know. */
export interface OpenapiContext {
  appid: string;
  /** ms, local clock. */
  now: number;
  visits: Visits;
  phoneCodes: PhoneCodes;
  textCheckRate: RateLimit;
}

/** One open API: snake_case arguments in, snake_case answer out. Throws `OpenapiError`. */
export type Openapi = (args: Record<string, unknown>, context: OpenapiContext) => Record<string, unknown>;
