import { collection } from '../define';

/** How often a person took an action within one window. `_id` is `<userId>:<action>:<window start>`. */
export interface RateLimit {
  _id: string;
  count: number;
  /** ms; when `sweep` may remove it. */
  expiresAt: number;
}

export const rateLimits = collection<RateLimit>('rate_limits', {
  replicated: false,
  indexes: [{ name: 'expiresAt', keys: { expiresAt: 1 } }],
});
