import { command, db } from '../../kernel/database';
import { tombstoneId } from '../../kernel/database/tombstones';
import type { Range } from './read-pages';

const page = 500;

/** What comes after all that begins with `<collection>:`. */
const endOf = (collection: string) => `${collection};`;

/** Ids in a range that were removed here without the other environment having heard of it. */
export async function findRemoved(collection: string, { after, until }: Range): Promise<string[]> {
  const removed: string[] = [];
  let place = tombstoneId(collection, after);
  const end = until === null ? command.lt(endOf(collection)) : command.lte(tombstoneId(collection, until));
  for (;;) {
    const notes = await db.tombstones.find(
      { _id: command.and(command.gt(place), end), _change: command.gt('') },
      { orderBy: [['_id', 'asc']], limit: page },
    );
    removed.push(...notes.map(({ id }) => id));
    const last = notes.at(-1);
    if (!last || notes.length < page) return removed;
    place = last._id;
  }
}
