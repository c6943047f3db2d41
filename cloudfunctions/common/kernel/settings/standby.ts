import * as z from 'zod';

/** Over https, or nothing. */
const address = z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(200)]);

/** How the two environments stand by each other. */
export const standbySettings = z.object({
  /** The front door, where people find whoever serves; empty: there is none. */
  doorUrl: address,
  /** Bytes of documents in one batch, before they are compressed. */
  batchBytes: z.int().min(10_000).max(4_000_000),
  /** Documents in one batch. */
  batchDocuments: z.int().min(1).max(500),
  /** Days for which it is remembered what a batch was made of; the other side can be set back by as long. */
  batchDays: z.int().min(1).max(90),
  /** The hour (in China) after which both environments are compared, and the archive is made. */
  nightHour: z.int().min(0).max(23),
  /**
   * Whether a comparison may have anything changed or removed in the other environment. Else it has nothing changed or
   * removed there where more differs than can have gone wrong by itself: one of both was set back then, and which, people know.
   */
  repairAll: z.boolean(),
  /** Whether this project makes archives (to the age recipient in `LIFEBOAT_AGE_RECIPIENT`). */
  archive: z.boolean(),
  /** How many archives are kept: the newest of so many days, weeks and months. */
  keepDaily: z.int().min(1).max(60),
  keepWeekly: z.int().min(0).max(60),
  keepMonthly: z.int().min(0).max(60),
  /** Hours for which a transfer code is good. */
  transferHours: z.int().min(1).max(168),
  /** Minutes without news after which operators are told that the standby falls behind. */
  lagMinutes: z.int().min(10).max(1440),
});

export type StandbySettings = z.infer<typeof standbySettings>;

export const standbyDefaults: StandbySettings = {
  doorUrl: '',
  batchBytes: 400_000,
  batchDocuments: 100,
  batchDays: 14,
  nightHour: 3,
  repairAll: false,
  archive: true,
  keepDaily: 7,
  keepWeekly: 4,
  keepMonthly: 6,
  transferHours: 24,
  lagMinutes: 30,
};
