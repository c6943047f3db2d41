import type { User } from '../../../../database/collections/users';
import { db } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { getSettings } from '../../kernel/settings';
import { toPersonView } from '../../posts/person-view';
import type { Looking } from '../decisions/decision-summary';
import { readDecisions } from '../decisions/read-decisions';
import { readStrikes } from '../record/read-record';
import { strikeWeight } from '../record/strikes';
import { trustOf } from '../record/trust';
import { suggestSanction } from '../sanctions/suggest';
import type { AuthorRecordView } from '../views';

async function recordOf(user: User, looking: Looking): Promise<AuthorRecordView> {
  const { _id, state, createdAt, sanctions } = user;
  const { now } = looking;
  const [{ moderation }, operator, posts, strikes, decisions] = await Promise.all([
    getSettings(),
    db.operators.get(_id),
    db.posts.count({ authorId: _id, state: 'published' }),
    readStrikes(_id, now),
    readDecisions({ authorId: _id }, looking),
  ]);
  const weight = strikeWeight(strikes);
  return {
    person: toPersonView(user, _id),
    state,
    role: operator?.role ?? null,
    trust: trustOf({ createdAt, posts, strikes: weight }, moderation.trust, now),
    createdAt,
    posts,
    strikes: { weight, count: strikes.length },
    sanctions: sanctions.filter(({ until }) => until > now),
    suggested: suggestSanction(weight),
    decisions,
  };
}

/** What is known of a person, with the sanctions in force; null for nobody. Five reads. */
export async function readRecord(userId: string, looking: Looking): Promise<AuthorRecordView | null> {
  const user = await db.users.get(userId);
  return user ? recordOf(user, looking) : null;
}

/** A person's record; NOT_FOUND for nobody. */
export async function readPerson(
  { userId }: { userId: string },
  { person: viewer, now }: UserCall,
): Promise<{ record: AuthorRecordView }> {
  const record = await readRecord(userId, { viewer, now });
  if (!record) throw new AppError('NOT_FOUND');
  return { record };
}
