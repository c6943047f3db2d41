import type { Change, Engine } from './engine';
import { duplicateKey, transactionConflict } from './errors';
import type { Collection } from './store/collection';
import { guardDocument } from './store/guard-document';
import { type OrderedIndex, sameKey } from './store/ordered-index';
import type { IdKey } from './store/record';
import type { Transaction } from './transaction';
import type { Document } from './values/types';

/** Decides what becomes of a document: a new one, null to remove it, undefined to leave it as it is. */
export type Decide = (current: Document | null) => Document | null | undefined;

export interface WriteOptions {
  collection: Collection;
  id: IdKey;
  transaction: Transaction | undefined;
  decide: Decide;
}

/**
 * Writes one document, alone or inside a transaction. Answers whether it changed. Inside a transaction a document that
 * somebody else wrote is a conflict, and any error ends the transaction, as in MongoDB; outside, the write waits for
 * the transaction that holds the document.
 */
export async function writeDocument(
  engine: Engine,
  patience: number,
  options: WriteOptions,
): Promise<boolean> {
  const { transaction } = options;
  if (!transaction) return writeAlone(engine, patience, options);
  try {
    return writeInside(engine, transaction, options);
  } catch (error) {
    engine.end(transaction);
    throw error;
  }
}

const documentLock = (collection: Collection, id: IdKey): string => `${collection.name}\0${typeof id}\0${id}`;

const keyLock = (collection: Collection, index: OrderedIndex, values: readonly unknown[]): string =>
  `${collection.name}\0${index.definition.name}\0${JSON.stringify(values)}`;

/** The unique keys of a document. Also refuses what no index can hold. */
function uniqueKeys(
  collection: Collection,
  document: Document,
): { index: OrderedIndex; values: readonly unknown[] }[] {
  return collection.indexes.flatMap((index) => {
    const keys = index.keysOf(document);
    return index.definition.unique && index !== collection.idIndex
      ? keys.map((values) => ({ index, values }))
      : [];
  });
}

async function writeAlone(engine: Engine, patience: number, options: WriteOptions): Promise<boolean> {
  const { collection, id, decide } = options;
  const lock = documentLock(collection, id);
  for (;;) {
    if (engine.lockOwner(lock)) {
      await engine.locks.wait(lock, patience);
      continue;
    }
    const next = decide(collection.records.get(id)?.head.document ?? null);
    if (next === undefined) return false;
    if (next) guardDocument(next);
    const keys = next ? uniqueKeys(collection, next) : [];
    const held = keys
      .map(({ index, values }) => keyLock(collection, index, values))
      .find((name) => engine.lockOwner(name));
    if (held) {
      await engine.locks.wait(held, patience);
      continue;
    }
    for (const { index, values } of keys) {
      if (collection.holder(index, values, id))
        throw duplicateKey(collection.namespace, index.definition.name, values);
    }
    engine.commit([{ collection, id, document: next } satisfies Change]);
    return true;
  }
}

function writeInside(
  engine: Engine,
  transaction: Transaction,
  { collection, id, decide }: WriteOptions,
): boolean {
  const view = engine.view(collection, transaction);
  const record = collection.records.get(id);
  const own = view.written.get(id);
  const next = decide(own !== undefined ? own : record ? view.committed(record) : null);
  if (next === undefined) return false;
  if (record && record.head.sequence > (transaction.snapshot ?? 0)) throw transactionConflict();
  takeLock(engine, transaction, documentLock(collection, id));
  if (next) {
    guardDocument(next);
    for (const { index, values } of uniqueKeys(collection, next)) {
      takeLock(engine, transaction, keyLock(collection, index, values));
      if (isTaken(collection, transaction, index, values, id)) {
        throw duplicateKey(collection.namespace, index.definition.name, values);
      }
    }
  }
  transaction.written(collection).set(id, next);
  return true;
}

function takeLock(engine: Engine, transaction: Transaction, name: string): void {
  const owner = engine.lockOwner(name);
  if (owner && owner !== transaction.id) throw transactionConflict();
  engine.locks.take(name, transaction.id);
  transaction.locks.add(name);
}

/** Whether another document holds a unique key, as the transaction will leave the collection. */
function isTaken(
  collection: Collection,
  transaction: Transaction,
  index: OrderedIndex,
  values: readonly unknown[],
  id: IdKey,
): boolean {
  const written = transaction.written(collection);
  const holds = (document: Document): boolean => index.keysOf(document).some((key) => sameKey(key, values));
  for (const [other, document] of written) if (other !== id && document && holds(document)) return true;
  for (const record of index.holders(values)) {
    const { document } = record.head;
    if (record.id !== id && !written.has(record.id) && document && holds(document)) return true;
  }
  return false;
}
