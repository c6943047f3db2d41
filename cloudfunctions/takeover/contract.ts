import * as z from 'zod';
import type { StandbyStatus } from '../common/standby/views';

/** What the console may ask for, and what it is answered. */
export const takeoverInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('status') }),
  /** `final: false` does not wait for the last batches of the other environment, which is then known not to answer. */
  z.strictObject({ action: z.literal('promote'), final: z.boolean().default(true) }),
  /** `force` stops serving although the other environment does not serve, so that nobody does. */
  z.strictObject({ action: z.literal('demote'), force: z.boolean().default(false) }),
  z.strictObject({ action: z.literal('drill') }),
]);
export type TakeoverInput = z.output<typeof takeoverInput>;

export interface DrillReport {
  passed: boolean;
  checks: { name: string; passed: boolean; detail: string }[];
}

export interface TakeoverReport {
  status: StandbyStatus;
  /** What was done, step by step, in the order it was done. */
  steps: { step: string; done: boolean; detail: string }[];
}
