import { newId } from './actions/insert-document';
import type { Engine } from './engine';
import { duplicateKey } from './errors';
import { guardDocument } from './store/guard-document';
import { idKey } from './store/id-key';
import type { IdKey } from './store/record';
import { clone } from './values/clone';
import type { Document } from './values/types';

/**
 * Adds documents in bulk and puts them on disk in one transaction before it returns. Throws a DatabaseError, with
 * nothing added, when a document breaks a unique index.
 */
export function load(engine: Engine, name: string, documents: Iterable<Document>): void {
  const collection = engine.collection(name);
  const added: { id: IdKey; document: Document }[] = [];
  const seen = new Set<IdKey>();
  for (const source of documents) {
    const { _id = newId(), ...fields } = clone(source);
    const document = { _id, ...fields };
    const id = idKey(_id);
    if (seen.has(id) || collection.records.get(id)?.head.document)
      throw duplicateKey(collection.namespace, '_id_', [_id]);
    guardDocument(document);
    seen.add(id);
    added.push({ id, document });
  }
  assertUnique(
    engine,
    name,
    added.map(({ document }) => document),
  );
  engine.commitNew(collection, added);
}

/** Among the new documents, and against those already there. */
function assertUnique(engine: Engine, name: string, documents: readonly Document[]): void {
  const collection = engine.collection(name);
  for (const index of collection.uniqueIndexes) {
    const taken = new Set<string>();
    for (const document of documents) {
      for (const values of index.keysOf(document)) {
        const key = JSON.stringify(values);
        if (taken.has(key) || collection.holder(index, values, '')) {
          throw duplicateKey(collection.namespace, index.definition.name, values);
        }
        taken.add(key);
      }
    }
  }
}
