import type { Case } from '../../../database/collections/cases';
import type { ModerationSettings } from '../kernel/settings/moderation';
import type { Trust } from '../moderation/record/trust';
import { credibility, type ReporterRecord } from './report-weight';

/**
 * What part of the weight that hides content may come from new accounts, by the author's trust. Below 1, no number of
 * them can hide anything without a word from somebody who is known.
 */
const freshShare: Record<Trust, number> = { new: 1, ordinary: 0.5, trusted: 0.25 };

/** Below this, a person's word alone hides nothing at once. */
const believed = 0.5;

/** Whether a complaint is grave enough, and whoever makes it believed enough, to hide a new author's content at once. */
export function isUrgent(serious: boolean, record: ReporterRecord): boolean {
  return serious && credibility(record) >= believed;
}

/** What is known when a complaint has come in. */
export interface Complaints {
  /** Of all complaints of the round, this one included. */
  weight: Case['reportWeight'];
  /** This one is. */
  urgent: boolean;
  authorTrust: Trust;
}

/** Whether complaints take content from others' sight until somebody has decided. */
export function shouldHide(
  { weight: { established, fresh }, urgent, authorTrust }: Complaints,
  hideWeight: ModerationSettings['hideWeight'],
): boolean {
  if (urgent && authorTrust === 'new') return true;
  const needed = hideWeight[authorTrust];
  return established + Math.min(fresh, freshShare[authorTrust] * needed) >= needed;
}
