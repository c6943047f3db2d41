import { AppError } from '../errors';
import { schema, type AppendOnlyKey, type CollectionKey, type DocumentOf } from '../../../../database';
import { changeField, type CollectionDefinition } from '../../../../database/define';
import type { SdkDatabase, SdkDocument, SdkTransaction } from '../cloud';
import { asUpdate } from './changes';
import { isConflict } from './errors';
import { newMark, withoutMarks } from './marks';
import type { ReplicaName, Stored } from './replica';
import { tombstone } from './tombstones';
import type { Changes } from './types';

/** One document inside a transaction. */
class TransactionDocument<D extends { _id: string }> {
  constructor(
    private readonly database: SdkDatabase,
    private readonly transaction: SdkTransaction,
    private readonly definition: CollectionDefinition,
    private readonly id: string,
  ) {}

  /** The document as the transaction sees it, or undefined. */
  async get(): Promise<D | undefined> {
    const { data } = await this.#reference.get();
    return (withoutMarks(data) ?? undefined) as D | undefined;
  }

  /** Writes the whole document. */
  async set(data: Omit<D, '_id'>): Promise<void> {
    await this.#reference.set({ data: { ...data, ...this.#mark } });
  }

  async update(changes: Changes<D>): Promise<void> {
    await this.#reference.update({ data: { ...asUpdate(this.database.command, changes), ...this.#mark } });
  }

  async remove(): Promise<void> {
    await this.#reference.remove();
    if (this.definition.replicated) await noteRemoval(this.transaction, this.definition.name, this.id);
  }

  get #reference(): SdkDocument {
    return this.transaction.collection(this.definition.name).doc(this.id);
  }

  get #mark(): Record<string, string> {
    return this.definition.replicated ? { [changeField]: newMark('one') } : {};
  }
}

async function noteRemoval(transaction: SdkTransaction, collection: string, id: string): Promise<void> {
  const { _id, ...data } = tombstone(collection, id, true);
  await transaction.collection(schema.tombstones.name).doc(_id).set({ data });
}

/** What a document is written with where its id is said apart. */
function fieldsOf(document: Stored): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([field]) => field !== '_id'));
}

/** One document inside a transaction as it is stored, with its mark, which is written as given. */
class TransactionReplica {
  constructor(private readonly reference: SdkDocument) {}

  async get(): Promise<Stored | undefined> {
    return ((await this.reference.get()).data ?? undefined) as Stored | undefined;
  }

  async put(document: Stored): Promise<void> {
    await this.reference.set({ data: fieldsOf(document) });
  }

  /** Removes it without a note for the other environment. */
  async remove(): Promise<void> {
    await this.reference.remove();
  }
}

/**
 * A transaction offers single documents only: the SDK's `where().update()` and `.remove()` inside a transaction write
 * outside it and survive its rollback.
 */
export class Transaction {
  constructor(
    private readonly database: SdkDatabase,
    private readonly transaction: SdkTransaction,
  ) {}

  doc<K extends Exclude<CollectionKey, AppendOnlyKey>>(
    collection: K,
    id: string,
  ): TransactionDocument<DocumentOf<K>> {
    return new TransactionDocument(this.database, this.transaction, schema[collection], id);
  }

  /** A document of anything that is shipped, for the standby's machinery. */
  replica(collection: ReplicaName, id: string): TransactionReplica {
    return new TransactionReplica(this.transaction.collection(collection).doc(id));
  }

  /** Adds a document; fails, and the transaction with it, when the `_id` is already there. */
  async append<K extends AppendOnlyKey>(collection: K, document: DocumentOf<K>): Promise<void> {
    const mark = { [changeField]: newMark('one') };
    await this.transaction.collection(schema[collection].name).add({ data: { ...document, ...mark } });
  }
}

const attempts = 10;
/** ms */
const longestPause = 1000;

/** Waits a little longer each time, and never as long as another loser of the same conflict. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.random() * Math.min(longestPause, 20 * 2 ** attempt));
  });
}

/**
 * Runs `work` in a transaction and commits. Run again from the start when another transaction was first, up to ten
 * times (the SDK does not retry write conflicts), so `work` must have no effect but through its transaction. Throws
 * UNAVAILABLE when it was never first.
 */
export async function runTransaction<T>(
  database: SdkDatabase,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const transaction = await database.startTransaction();
    try {
      const result = await work(new Transaction(database, transaction));
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      if (!isConflict(error)) throw error;
      if (attempt === attempts) throw new AppError('UNAVAILABLE');
      await pause(attempt);
    }
  }
}
