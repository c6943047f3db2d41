import * as z from 'zod';
import type { Step } from '../common/standby/takeover/steps';
import type { StandbyStatus } from '../common/standby/views';

/** What the console may ask for, and what it is answered. */
export const takeoverInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('status') }),
  z.strictObject({
    action: z.literal('promote'),
    /** `false` does not speak with the other environment, which is then known not to answer. */
    final: z.boolean().default(true),
    /** Where the front door leads: to the mini program that serves, or to the app on the web. Default: as before. */
    door: z.enum(['app', 'h5']).optional(),
  }),
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
  steps: Step[];
  /** Of `promote`: changes that the other environment has and did not ship; null when nobody knows how many. */
  notTaken?: number | null;
}
