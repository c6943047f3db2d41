import { createHash } from 'node:crypto';
import type { PostKind } from '../../../database/collections/posts';
import { hour } from '../kernel/clock';
import type { ModerationSettings } from '../kernel/settings/moderation';
import type { Trust } from '../moderation/record/trust';
import { reviewOpening, type Finding, type ReviewOpening } from '../moderation/review-opening';

/** What is about to be stored, as far as review asks. */
export interface Reviewable {
  kind: PostKind | 'comment';
  /** Of its author. */
  trust: Trust;
  check: Finding;
  /** Whether somebody has to see what kind of thing it is: `isKindInDoubt`. */
  kindInDoubt?: boolean;
  /** Decides whether a pass is drawn for the sample: the same id, the same draw. Of an edit, with its revision. */
  id: string;
}

export interface ReviewPlan {
  /** Whether others see it at once. */
  state: 'published' | 'pending';
  /** Null when nobody has to look. */
  opening: ReviewOpening | null;
}

type Publication = ModerationSettings['publication']['comment']['new'];

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

/**
 * Whether others see new content, or an edit, at once, and whether a person looks at it: by its kind, its author's
 * trust and what the checks of its words say. Content that is not clear is never public at once for a new author, nor
 * where even clear content is reviewed first, nor what may be another kind of thing. `now` in ms.
 */
export function planReview(content: Reviewable, settings: ModerationSettings, now: number): ReviewPlan {
  const { check, id } = content;
  const { deadline, sampleOneIn } = settings;
  if (content.kindInDoubt) {
    return { state: 'pending', opening: reviewOpening(check, 'kind', deadline.reviewFirst, now) };
  }
  const kind = check.suggest === 'pass' ? 'policy' : 'text';
  switch (publicationOf(content, settings)) {
    case 'review-first':
      return { state: 'pending', opening: reviewOpening(check, kind, deadline.reviewFirst, now) };
    case 'publish-then-review':
      return { state: 'published', opening: reviewOpening(check, kind, deadline.publishFirst, now) };
    case 'publish': {
      if (!isSampled(id, sampleOneIn)) return { state: 'published', opening: null };
      const dueAt = now + deadline.sample * hour;
      const signal = { kind: 'sample' as const, at: now };
      return { state: 'published', opening: { signal, harm: 0, dueAt, retryAt: null } };
    }
  }
}

/** What was decided against, or hidden, and written anew: a person looks, whatever the check says. `now` in ms. */
export function planReturn(check: Finding, { deadline }: ModerationSettings, now: number): ReviewPlan {
  return { state: 'pending', opening: reviewOpening(check, 'edit', deadline.reviewFirst, now) };
}
