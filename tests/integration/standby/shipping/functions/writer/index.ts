import { db, transaction } from '../../../../../../cloudfunctions/common/kernel/database';
import type { Collection } from '../../../../../../cloudfunctions/common/kernel/database/collection';
import type { Write, WrittenCollection } from '../../write';

type Untyped = Collection<{ _id: string }>;

async function write(one: Write): Promise<unknown> {
  const collection = db[one.collection] as unknown as Untyped;
  switch (one.do) {
    case 'insert':
      return collection.insert(one.document);
    case 'put':
      return collection.put(one.document);
    case 'update':
      return collection.update(one.id, one.changes);
    case 'updateWhere':
      return collection.updateWhere(one.query, one.changes);
    case 'remove':
      return collection.remove(one.id);
    case 'removeWhere':
      return collection.removeWhere(one.query);
    case 'together':
      return writeTogether(one.collection, one.documents);
  }
}

/** In one transaction: null removes. */
function writeTogether(
  collection: WrittenCollection,
  documents: Readonly<Record<string, object | null>>,
): Promise<void> {
  return transaction(async (t) => {
    for (const [id, document] of Object.entries(documents)) {
      if (document === null) await t.doc(collection, id).remove();
      else await t.doc(collection, id).set(document);
    }
  });
}

/** Makes writes as functions make them, one after the other. */
export const main = async ({ writes }: { writes: Write[] }): Promise<unknown> => {
  const results: unknown[] = [];
  for (const one of writes) results.push(await write(one));
  return { results };
};
