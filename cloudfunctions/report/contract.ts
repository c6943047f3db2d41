import * as z from 'zod';
import { action, type Contract } from '../common/kernel/contract/contract';
import { cursor, id, text } from '../common/kernel/fields';
import { evidence, reportable } from '../common/moderation/fields';
import type { ReasonView, ReportView } from '../common/reports/views';

/** What a complaint form needs. */
export interface ReasonsAnswer {
  /** In the order they are shown; those that fit the subject. */
  reasons: ReasonView[];
  /** Hours until an answer is due, for ordinary and for serious reasons. */
  hours: { ordinary: number; serious: number };
  /** The caller's open complaint about this subject, if there is one. */
  open: ReportView | null;
}

export const contract = {
  name: 'report',
  actions: {
    reasons: action<ReasonsAnswer>()({
      reads: true,
      access: 'newcomer',
      whileBanned: true,
      input: z.strictObject({ subject: reportable() }),
    }),
    /**
     * Answers with the open complaint when there is one already: one for a person and a subject. For the platform the
     * subject's id is `platform`.
     */
    submit: action<{ report: ReportView; hidden: boolean }>()({
      access: 'newcomer',
      whileDeleting: true,
      whileBanned: true,
      rate: { times: 30, seconds: 86_400 },
      input: z.strictObject({
        subject: reportable(),
        reason: z.string().min(1).max(32),
        text: text({ max: 500, lines: true }).default(''),
        images: evidence(),
        contact: text({ max: 60 }).default(''),
      }),
    }),
    /** Says that a closed complaint was not solved: opens it again, once. */
    reopen: action<{ report: ReportView }>()({
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({ reportId: id(), text: text({ min: 2, max: 500, lines: true }) }),
    }),
    /** The caller's complaints, newest first. */
    mine: action<{ reports: ReportView[]; nextCursor: string | null }>()({
      reads: true,
      access: 'user',
      whileDeleting: true,
      whileBanned: true,
      input: z.strictObject({ cursor: cursor().optional() }),
    }),
  },
} satisfies Contract;
