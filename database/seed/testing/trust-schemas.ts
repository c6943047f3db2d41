import * as z from 'zod';
import type { CollectionKey, DocumentOf } from '../..';

const id = z.string().regex(/^[\w-]{1,64}$/);
const ms = z.int().min(1_000_000_000_000);
const subject = z.strictObject({
  type: z.enum(['post', 'comment', 'user', 'order', 'platform', 'decision']),
  id,
});
const cause = z.enum(['review', 'complaint', 'appeal']);
const harm = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const strike = z.strictObject({ weight: z.int().min(1), until: ms }).nullable();
const sanction = z.strictObject({ kind: z.enum(['warning', 'mute', 'ban']), from: ms, until: ms });
const loggedState = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/** What the seeded documents of review have to be, field by field. */
export const trustSeeded = {
  cases: z.strictObject({
    _id: id,
    subject,
    authorId: id.nullable(),
    state: z.enum(['open', 'closed']),
    causes: z.array(cause).min(1),
    lane: cause,
    signals: z
      .array(
        z.strictObject({
          kind: z.enum(['text', 'picture', 'policy', 'sample', 'edit', 'complaint', 'appeal', 'undone']),
          suggest: z.enum(['review', 'risky', 'failed']).exactOptional(),
          label: z.int().nullable().exactOptional(),
          at: ms,
        }),
      )
      .min(1),
    harm,
    dueAt: ms,
    rank: ms,
    lease: z.null(),
    excluded: z.array(id),
    round: z.int().min(1),
    version: z.int().min(1),
    openReports: z.int().min(0),
    reportWeight: z.strictObject({ established: z.number().min(0), fresh: z.number().min(0) }),
    reportsUnsettledAt: z.null(),
    retryAt: z.null(),
    retries: z.literal(0),
    alarmedAt: z.null(),
    openedAt: ms,
    closedAt: ms.nullable(),
    decisionId: id.nullable(),
  }),
  decisions: z.strictObject({
    _id: id,
    subject,
    caseId: id.nullable(),
    round: z.int().min(1).nullable(),
    authorId: id.nullable(),
    outcome: z.enum(['approve', 'remove', 'mask', 'ask-change', 'answer', 'warning', 'mute', 'ban']),
    rule: z.string().nullable(),
    reason: z.string(),
    reply: z.string(),
    abusive: z.array(id),
    by: z.strictObject({ type: z.literal('operator'), id }),
    at: ms,
    state: z.literal('standing'),
    revision: z.int().min(0).nullable(),
    before: z
      .strictObject({
        state: z.enum(['published', 'pending', 'hidden']),
        decisionId: id.nullable().exactOptional(),
        publishedAt: ms.nullable().exactOptional(),
      })
      .nullable(),
    strike,
    sanction: sanction.nullable(),
    appealId: id.nullable(),
  }),
  log: z.strictObject({
    _id: id,
    at: ms,
    actor: z.strictObject({ type: z.enum(['operator', 'person', 'system']), id: id.nullable() }),
    action: z.enum([
      'case.opened',
      'case.grew',
      'case.closed',
      'content.hidden',
      'content.decided',
      'sanction.began',
      'report.submitted',
      'report.closed',
      'appeal.submitted',
    ]),
    subject: subject.nullable(),
    caseId: id.nullable(),
    authorId: id.nullable(),
    decisionId: id.nullable(),
    before: loggedState,
    after: loggedState,
    why: z.strictObject({ rule: z.string().nullable(), reason: z.string() }),
    strike,
  }),
  reports: z.strictObject({
    _id: id,
    reporterId: id,
    subject,
    authorId: id.nullable(),
    caseId: id,
    round: z.int().min(1),
    reason: z.string(),
    text: z.string(),
    images: z.array(z.never()),
    contact: z.literal(''),
    weight: z.number().positive(),
    fresh: z.boolean(),
    state: z.enum(['open', 'upheld', 'dismissed', 'answered']),
    reply: z.string(),
    reopened: z.literal(false),
    abusive: z.literal(false),
    decisionId: id.nullable(),
    createdAt: ms,
    dueAt: ms,
    closedAt: ms.nullable(),
  }),
  appeals: z.strictObject({
    _id: id,
    decisionId: id,
    userId: id,
    text: z.string(),
    images: z.array(z.never()),
    state: z.literal('open'),
    reply: z.literal(''),
    decidedBy: z.null(),
    createdAt: ms,
    dueAt: ms,
    decidedAt: z.null(),
  }),
  notices: z.strictObject({
    _id: id,
    userId: id,
    kind: z.string() as unknown as z.ZodType<DocumentOf<'notices'>['kind']>,
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    path: z
      .string()
      .regex(/^\/((trade|operator)\/)?pages\//)
      .nullable(),
    at: ms,
    readAt: ms.nullable(),
  }),
} satisfies { [K in CollectionKey]?: z.ZodType<DocumentOf<K>> };
