import * as z from 'zod';
import type { AppealView, DecisionView } from '../common/appeals/views';
import { action, type Contract } from '../common/kernel/contract/contract';
import { cursor, id, text } from '../common/kernel/fields';
import { evidence, reason } from '../common/moderation/fields';
import type { QueuePage } from '../common/moderation/views';

export const contract = {
  name: 'appeal',
  actions: {
    /** A decision about the caller, with their appeal. NOT_FOUND for one about somebody else. */
    decision: action<{ decision: DecisionView }>()({
      reads: true,
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({ decisionId: id() }),
    }),
    /** One for a decision, within the days the settings say; the same again answers with what is there. */
    submit: action<{ appeal: AppealView }>()({
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      rate: { times: 20, seconds: 86_400 },
      input: z.strictObject({
        decisionId: id(),
        text: text({ min: 5, max: 1000, lines: true }),
        images: evidence(),
      }),
    }),
    /** Decisions about the caller with their appeals, newest first. */
    mine: action<{ decisions: DecisionView[]; nextCursor: string | null }>()({
      reads: true,
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({ cursor: cursor().optional() }),
    }),
    /** The appeals in the queue. */
    queue: action<QueuePage>()({
      reads: true,
      access: ['moderator', 'support'],
      input: z.strictObject({ cursor: cursor().optional() }),
    }),
    /**
     * Decides an appeal: the decision stands, or everything comes back. Needs the lease on its case and the version that
     * was read. FORBIDDEN for whoever made the decision.
     */
    decide: action<{ appeal: AppealView }>()({
      access: ['moderator'],
      input: z.strictObject({
        caseId: id(),
        version: z.int().min(1),
        overturn: z.boolean(),
        reply: reason(),
      }),
    }),
  },
} satisfies Contract;
