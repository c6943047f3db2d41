import type { Decision, Outcome } from '../../../database/collections/decisions';
import { day } from '../kernel/clock';
import type { ModerationSettings } from '../kernel/settings/moderation';

/** What is done against somebody; an answer takes nothing from anybody, an approval no more than a picture. */
export const appealable: readonly Outcome[] = ['remove', 'mask', 'ask-change', 'warning', 'mute', 'ban'];

/** ms; the last moment to appeal against a decision. */
export function appealUntil(
  { at }: Pick<Decision, 'at'>,
  { appealDays }: Pick<ModerationSettings, 'appealDays'>,
): number {
  return at + appealDays * day;
}

/** Why a decision cannot be appealed against: it is no such decision, it was taken back, or it is too late. */
export type NoAppeal = 'not-appealable' | 'taken-back' | 'late';

/**
 * Whether a decision may be appealed against at `now` (ms) by the person it is about; null when it may.
 * `pictureRefused`: content was let through, but not all of its pictures.
 */
export function appealRefusal(
  decision: Pick<Decision, 'outcome' | 'state' | 'at'> & { pictureRefused: boolean },
  settings: Pick<ModerationSettings, 'appealDays'>,
  now: number,
): NoAppeal | null {
  if (!appealable.includes(decision.outcome) && !decision.pictureRefused) return 'not-appealable';
  if (decision.state !== 'standing') return 'taken-back';
  return now > appealUntil(decision, settings) ? 'late' : null;
}
