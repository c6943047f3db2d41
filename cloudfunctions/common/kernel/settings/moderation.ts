import * as z from 'zod';

/** What becomes of content whose checks were clear. */
const publication = z.enum(['review-first', 'publish-then-review', 'publish']);
/** What becomes of content a check could not judge; of a new author it is always reviewed first. */
const unclear = z.enum(['review-first', 'publish-then-review']);

const byTrust = z.object({ new: publication, ordinary: publication, trusted: publication });
const hours = z.number().min(0.25).max(720);
const days = z.int().min(1).max(3650);

/** How content is reviewed, complaints are weighed and sanctions follow. */
export const moderationSettings = z.object({
  /** What an author needs to be more than new: age of the account, and published posts. */
  trust: z.object({
    ordinary: z.object({ days: z.int().min(0).max(3650), posts: z.int().min(0).max(1000) }),
    trusted: z.object({ days: z.int().min(0).max(3650), posts: z.int().min(0).max(1000) }),
  }),
  publication: z.object({
    info: byTrust,
    goods: byTrust,
    service: byTrust,
    virtual: byTrust,
    comment: byTrust,
  }),
  unclear: z.object({ ordinary: unclear, trusted: unclear }),
  /** Of content published without review, one in so many is looked at afterwards; 0 for none. */
  sampleOneIn: z.int().min(0).max(10_000),
  /** Hours until each has to be decided. */
  deadline: z.object({
    reviewFirst: hours,
    publishFirst: hours,
    sample: hours,
    complaint: hours,
    seriousComplaint: hours,
    appeal: hours,
  }),
  /** The weight of complaints that hides content at once, by the author's trust. */
  hideWeight: z.object({
    new: z.number().min(0.1),
    ordinary: z.number().min(0.1),
    trusted: z.number().min(0.1),
  }),
  /** Minutes an operator has a case to themselves. */
  leaseMinutes: z.int().min(1).max(240),
  /** Days a strike stays on the record. */
  strikeDays: days,
  /** Days to appeal. */
  appealDays: days,
});

export type ModerationSettings = z.infer<typeof moderationSettings>;

const publishFirst = {
  new: 'publish-then-review',
  ordinary: 'publish',
  trusted: 'publish',
} as const;

export const moderationDefaults: ModerationSettings = {
  trust: { ordinary: { days: 7, posts: 3 }, trusted: { days: 60, posts: 10 } },
  publication: {
    info: publishFirst,
    goods: publishFirst,
    service: publishFirst,
    virtual: { new: 'review-first', ordinary: 'publish-then-review', trusted: 'publish' },
    comment: { new: 'publish', ordinary: 'publish', trusted: 'publish' },
  },
  unclear: { ordinary: 'review-first', trusted: 'review-first' },
  sampleOneIn: 50,
  deadline: {
    reviewFirst: 12,
    publishFirst: 24,
    sample: 72,
    complaint: 24,
    seriousComplaint: 2,
    appeal: 72,
  },
  hideWeight: { new: 1, ordinary: 3, trusted: 6 },
  leaseMinutes: 15,
  strikeDays: 180,
  appealDays: 20,
};
