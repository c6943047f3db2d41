import type { Subject } from '../../../../database/collections/subjects';
import type { Transaction } from '../../kernel/database';
import { system } from '../log/append-log';
import type { ReviewOpening } from '../review-opening';
import { noteEdit } from './note-edit';
import { openCase } from './open-case';

interface Reviewed {
  subject: Subject;
  authorId: string;
}

/** Opens the case that content asks for, if any, in the transaction that stores it. `now` in ms. */
export async function openReview(
  t: Transaction,
  opening: ReviewOpening | null,
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
  opening: ReviewOpening | null,
  reviewed: Reviewed,
  now: number,
): Promise<void> {
  if (opening) await openReview(t, opening, reviewed, now);
  else await noteEdit(t, reviewed.subject.id, reviewed.authorId, now);
}
