import type { Subject } from '../../../database/collections/subjects';
import type { Transaction } from '../kernel/database';
import { noteEdit } from '../moderation/cases/note-edit';
import { openCase } from '../moderation/cases/open-case';
import { system } from '../moderation/log/append-log';
import type { ReviewPlan } from './review-plan';

interface Reviewed {
  subject: Subject;
  authorId: string;
}

/** Opens the case that a plan asks for, in the transaction that stores the content. `now` in ms. */
export async function openReview(
  t: Transaction,
  { opening }: ReviewPlan,
  { subject, authorId }: Reviewed,
  now: number,
): Promise<void> {
  if (!opening) return;
  const actor = opening.signal.kind === 'edit' ? { type: 'person' as const, id: authorId } : system;
  await openCase(t, { subject, authorId, cause: 'review', ...opening }, now, actor);
}

/** The same for an edit, of which a case that is open already has to know in any event. `now` in ms. */
export async function openEditReview(
  t: Transaction,
  plan: ReviewPlan,
  reviewed: Reviewed,
  now: number,
): Promise<void> {
  if (plan.opening) await openReview(t, plan, reviewed, now);
  else await noteEdit(t, reviewed.subject.id, reviewed.authorId, now);
}
