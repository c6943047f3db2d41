import type { User } from '../../../database/collections/users';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import { partyOf } from '../orders/find-order';
import { findPost } from '../posts/find-post';
import { canSee, canSeePerson } from '../posts/visibility';
import type { ReportableType } from './reasons';
import type { ReportedSubject } from './subject-id';

/** Somebody who looks. */
interface Looking {
  viewer: User;
  /** ms */
  now: number;
}

/** Who answers for a subject; null for the platform itself. */
export interface Reported {
  author: User | null;
}

type Finder = (id: string, looking: Looking) => Promise<User | null | undefined>;

/** Each gives who answers for the subject, undefined when there is none that the viewer may know of. */
const finders: Record<ReportableType, Finder> = {
  async post(id, { viewer, now }) {
    return (await findPost(id, viewer, now)).author;
  },
  async comment(id, { viewer, now }) {
    const comment = await db.comments.get(id);
    if (!comment) return undefined;
    await findPost(comment.postId, viewer, now);
    const author = await db.users.get(comment.authorId);
    return canSee(comment, author, viewer, now) ? author : undefined;
  },
  /** Somebody the viewer has blocked is still there to be complained about. */
  async user(id, { viewer, now }) {
    const person = await db.users.get(id);
    return canSeePerson(person, { ...viewer, blocked: [] }, now) ? person : undefined;
  },
  platform: (id) => Promise.resolve(id === 'platform' ? null : undefined),
  /** Who bought and who sold may complain about each other, and nobody else. */
  async order(id, { viewer }) {
    const order = await db.orders.get(id);
    const party = order && partyOf(order, { user: viewer, role: null });
    if (!order || !party) return undefined;
    return db.users.get(party === 'buyer' ? order.sellerId : order.buyerId);
  },
};

/** Who answers for a subject; throws NOT_FOUND when the viewer may not see it. */
export async function findReported({ type, id }: ReportedSubject, looking: Looking): Promise<Reported> {
  const author = await finders[type](id, looking);
  if (author === undefined) throw new AppError('NOT_FOUND');
  return { author };
}
