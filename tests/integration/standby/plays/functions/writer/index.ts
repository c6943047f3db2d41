import { command, db, transaction } from '../../../../../../cloudfunctions/common/kernel/database';
import type { Collection } from '../../../../../../cloudfunctions/common/kernel/database/collection';
import type { Written, Write } from '../../write';

/** A document that remembers every write to it, and has a stamp of the last. */
interface Note {
  _id: string;
  tags: string[];
  stamp: string;
}

const notes = db.posts as unknown as Collection<Note>;

const none: Written = { tagged: [], removed: {} };
const noted = (stamp: string) => ({ tags: command.push({ each: [stamp] }), stamp });

async function read(ids: readonly string[]): Promise<Note[]> {
  return notes.find({ _id: command.in(ids) });
}

const removedOf = (gone: readonly Note[]): Written => ({
  tagged: [],
  removed: Object.fromEntries(gone.map(({ _id, tags }) => [_id, tags])),
});

async function updateBoth(ids: readonly string[], tag: string): Promise<Written> {
  const tagged = await transaction(async (t) => {
    const changed: string[] = [];
    for (const id of ids) {
      const note = (await t.doc('posts', id).get()) as unknown as Note | undefined;
      if (!note) continue;
      await t.doc('posts', id).update({ ...(noted(tag) as object) });
      changed.push(id);
    }
    return changed;
  });
  return { ...none, tagged };
}

/** Makes one write of the kernel's, as functions make them; what it gives is what was acknowledged. */
async function write({ op, ids, tag }: Write): Promise<Written> {
  const [id = ''] = ids;
  switch (op) {
    case 'insert':
      return (await notes.insert({ _id: id, tags: [tag], stamp: tag })) ? { ...none, tagged: [id] } : none;
    case 'update':
      return (await notes.update(id, noted(tag))) ? { ...none, tagged: [id] } : none;
    case 'updateWhere': {
      const changed = await notes.updateWhere({ _id: command.in(ids) }, noted(tag));
      return changed === ids.length ? { ...none, tagged: ids } : none;
    }
    case 'transaction':
      return updateBoth(ids, tag);
    case 'remove': {
      const [note] = await read([id]);
      return note && (await notes.remove(id, { stamp: note.stamp })) ? removedOf([note]) : none;
    }
    case 'removeWhere': {
      const found = await read(ids);
      const stamps = found.map(({ stamp }) => stamp);
      const removed = await notes.removeWhere({ _id: command.in(ids), stamp: command.in(stamps) });
      return removed === found.length ? removedOf(found) : none;
    }
  }
}

/** Makes writes one after the other; null for one that failed, which may have taken effect. */
export async function main({ writes }: { writes: Write[] }): Promise<(Written | null)[]> {
  const results: (Written | null)[] = [];
  for (const one of writes) results.push(await write(one).catch(() => null));
  return results;
}
