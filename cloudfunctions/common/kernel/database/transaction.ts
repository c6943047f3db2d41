import { AppError } from '../errors';
import { schema, type AppendOnlyKey, type CollectionKey, type DocumentOf } from '../../../../database';
import type { SdkDatabase, SdkDocument, SdkTransaction } from '../cloud';
import { asUpdate } from './changes';
import { isConflict } from './errors';
import type { Changes } from './types';

/** One document inside a transaction. */
class TransactionDocument<D extends { _id: string }> {
  constructor(
    private readonly database: SdkDatabase,
    private readonly reference: SdkDocument,
  ) {}

  /** The document as the transaction sees it, or undefined. */
  async get(): Promise<D | undefined> {
    return ((await this.reference.get()).data ?? undefined) as D | undefined;
  }

  /** Writes the whole document. */
  async set(data: Omit<D, '_id'>): Promise<void> {
    await this.reference.set({ data });
  }

  async update(changes: Changes<D>): Promise<void> {
    await this.reference.update({ data: asUpdate(this.database.command, changes) });
  }

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
    return new TransactionDocument(
      this.database,
      this.transaction.collection(schema[collection].name).doc(id),
    );
  }

  /** Adds a document; fails, and the transaction with it, when the `_id` is already there. */
  async append<K extends AppendOnlyKey>(collection: K, document: DocumentOf<K>): Promise<void> {
    await this.transaction.collection(schema[collection].name).add({ data: document });
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
