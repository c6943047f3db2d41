import type { User } from '../../../../database/collections/users';
import { decodeTextCursor, page, type Page } from '../../kernel/cursor';
import { command, db, regExp, type DocumentQuery } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { literally } from '../../posts/fold';
import { afterCursor, afterPlace } from '../../posts/keyset';
import { toPersonView } from '../../posts/person-view';
import type { PersonView } from '../../posts/views';
import { isSanctioned, sanctionedAt } from './sanctioned';

const pageSize = 20;

async function find(
  conditions: readonly DocumentQuery<User>[],
  order: 'nickname' | 'sanctionsEndAt',
): Promise<User[]> {
  const query = command.and(...conditions) as unknown as DocumentQuery<User>;
  return db.users.find(query, {
    orderBy: [
      [order, 'asc'],
      ['_id', 'asc'],
    ],
    limit: pageSize + 1,
  });
}

/** Those whose name begins so, by name; the person whose id it is comes first. */
async function byName(query: string, cursor: string | undefined): Promise<Page<User>> {
  const after = cursor === undefined ? [] : afterPlace('nickname', 1, decodeTextCursor(cursor));
  const named = { nickname: regExp(`^${literally(query)}`), state: command.neq('deleted') };
  const [users, known] = await Promise.all([
    find([named, ...after], 'nickname'),
    cursor === undefined ? db.users.get(query) : undefined,
  ]);
  const { items, nextCursor } = page(users, pageSize, ({ nickname, _id }) => [nickname, _id]);
  return { items: known && known.state !== 'deleted' ? [known, ...items] : items, nextCursor };
}

/** Those under a mute or a ban, first those whose ends soonest. */
async function bySanction(cursor: string | undefined, now: number): Promise<Page<User>> {
  const users = await find(
    [sanctionedAt(now), ...afterCursor('sanctionsEndAt', 1, cursor)],
    'sanctionsEndAt',
  );
  return page(users, pageSize, ({ sanctionsEndAt, _id }) => [sanctionsEndAt ?? 0, _id]);
}

/** People whose name begins with `query`, or whose id it is; without one, those under a mute or a ban. */
export async function findPeople(
  { query, cursor }: { query: string; cursor?: string | undefined },
  { now }: UserCall,
): Promise<{ people: (PersonView & { sanctioned: boolean })[]; nextCursor: string | null }> {
  const { items, nextCursor } = query === '' ? await bySanction(cursor, now) : await byName(query, cursor);
  const people = items.map((user) => ({
    ...toPersonView(user, user._id),
    sanctioned: isSanctioned(user, now),
  }));
  return { people, nextCursor };
}
