import { createHash } from 'node:crypto';
import type { CaseSignal, Harm } from '../../../database/collections/cases';
import type { PostKind, TextCheck } from '../../../database/collections/posts';
import { hour, minute } from '../kernel/clock';
import type { ModerationSettings } from '../kernel/settings/moderation';
import type { CaseOpening } from '../moderation/cases/case-policy';
import { harmOf } from '../moderation/harm';
import type { Trust } from '../moderation/record/trust';

/** What is about to be stored, as far as review asks. */
export interface Reviewable {
  kind: PostKind | 'comment';
  /** Of its author. */
  trust: Trust;
  check: Pick<TextCheck, 'suggest' | 'label' | 'category'>;
  /** Decides whether a pass is drawn for the sample: the same id, the same draw. Of an edit, with its revision. */
  id: string;
}

/** Why and until when somebody has to look. */
export type ReviewOpening = Pick<CaseOpening, 'signal' | 'harm' | 'dueAt'> & {
  /** ms; when a check that could not be made is asked again. */
  retryAt: number | null;
};

export interface ReviewPlan {
  /** Whether others see it at once. */
  state: 'published' | 'pending';
  /** Null when nobody has to look. */
  opening: ReviewOpening | null;
}

type Publication = ModerationSettings['publication']['comment']['new'];

/** A check that could not be made is asked again after so long. */
const retryAfter = 5 * minute;

/** One id in `oneIn`, none for 0. */
function isSampled(id: string, oneIn: number): boolean {
  return oneIn > 0 && createHash('sha256').update(id).digest().readUInt32BE() % oneIn === 0;
}

function publicationOf(
  { kind, trust, check }: Reviewable,
  { publication, unclear }: ModerationSettings,
): Publication {
  const clear = publication[kind][trust];
  if (check.suggest === 'pass') return clear;
  if (check.suggest === 'risky' || trust === 'new' || clear === 'review-first') return 'review-first';
  return unclear[trust];
}

/** What a check that is not clear tells whoever looks. */
function findings({ suggest, label, category }: Reviewable['check']): Partial<CaseSignal> {
  return suggest === 'pass' ? {} : { suggest, label, ...(category ? { category } : {}) };
}

function opening(
  check: Reviewable['check'],
  clearSignal: 'policy' | 'edit',
  hours: number,
  now: number,
): ReviewOpening {
  const kind = check.suggest === 'pass' || clearSignal === 'edit' ? clearSignal : 'text';
  return {
    signal: { kind, ...findings(check), at: now },
    harm: harmOf(check),
    dueAt: now + hours * hour,
    retryAt: check.suggest === 'failed' ? now + retryAfter : null,
  };
}

/**
 * Whether others see new content, or an edit, at once, and whether a person looks at it: by its kind, its author's
 * trust and what the checks of its words say. Content that is not clear is never public at once for a new author, nor
 * where even clear content is reviewed first. `now` in ms.
 */
export function planReview(content: Reviewable, settings: ModerationSettings, now: number): ReviewPlan {
  const { deadline, sampleOneIn } = settings;
  switch (publicationOf(content, settings)) {
    case 'review-first':
      return { state: 'pending', opening: opening(content.check, 'policy', deadline.reviewFirst, now) };
    case 'publish-then-review':
      return { state: 'published', opening: opening(content.check, 'policy', deadline.publishFirst, now) };
    case 'publish': {
      if (!isSampled(content.id, sampleOneIn)) return { state: 'published', opening: null };
      const harm: Harm = 0;
      const dueAt = now + deadline.sample * hour;
      return {
        state: 'published',
        opening: { signal: { kind: 'sample', at: now }, harm, dueAt, retryAt: null },
      };
    }
  }
}

/** What was decided against, or hidden, and written anew: a person looks, whatever the check says. `now` in ms. */
export function planReturn(
  check: Reviewable['check'],
  { deadline }: ModerationSettings,
  now: number,
): ReviewPlan {
  return { state: 'pending', opening: opening(check, 'edit', deadline.reviewFirst, now) };
}
