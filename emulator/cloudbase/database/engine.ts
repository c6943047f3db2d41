import { randomUUID } from 'node:crypto';
import type { CollectionDefinition } from './definitions';
import { collectionMissing, requestFailed, transactionGone } from './errors';
import { GroupCommit } from './group-commit';
import { Locks } from './locks';
import type { Log, LogRow } from './log';
import { newStats } from './stats';
import { Collection, type NewDocument } from './store/collection';
import { idKey } from './store/id-key';
import type { IdKey, StoredRecord } from './store/record';
import { latest, type View } from './store/view';
import { Transaction, TRANSACTION_LIFE } from './transaction';
import type { Document } from './values/types';

/** A document to be put in place, or removed when null. */
export interface Change {
  collection: Collection;
  id: IdKey;
  document: Document | null;
}

/** How often, in ms of real time, transactions past their time are looked for while any is open. */
const SWEEP_PERIOD = 1000;

/** The state of one database: collections, versions, open transactions, and the way to the disk. */
export class Engine {
  readonly stats = newStats();
  readonly locks = new Locks();
  readonly disk: GroupCommit;
  private readonly collections = new Map<string, Collection>();
  private readonly transactions = new Map<string, Transaction>();
  private retained: { collection: Collection; record: StoredRecord }[] = [];
  private sequence = 0;
  private ordinal = 1;
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly log: Log,
    readonly now: () => number,
    private readonly envName: string,
  ) {
    this.disk = new GroupCommit(log);
  }

  /** Reads the log and makes sure `definitions` exist with their indexes. */
  open(definitions: readonly CollectionDefinition[]): void {
    const known = new Map(this.log.collections().map((definition) => [definition.name, definition]));
    for (const definition of definitions) {
      this.log.saveCollection(definition);
      known.set(definition.name, definition);
    }
    for (const definition of known.values()) this.add(definition);
    const stored = new Map<string, NewDocument[]>();
    for (const { ordinal, collection, document } of this.log.rows()) {
      const documents = stored.get(collection) ?? [];
      stored.set(collection, documents);
      documents.push({ id: idKey(document['_id']), document, ordinal });
      this.ordinal = ordinal + 1;
    }
    for (const [name, documents] of stored) this.collection(name).installNew(documents, 0);
  }

  close(): void {
    clearInterval(this.sweeper);
    this.disk.flush();
    this.log.close();
  }

  /** Forgets everything but the declared collections. */
  clear(): void {
    this.disk.flush();
    for (const transaction of [...this.transactions.values()]) this.end(transaction);
    this.log.clear();
    for (const { name, definitions } of [...this.collections.values()]) {
      this.log.saveCollection({ name, indexes: definitions });
      this.add({ name, indexes: definitions });
    }
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  /** Throws the cloud's error when the collection does not exist. */
  collection(name: unknown): Collection {
    const collection = typeof name === 'string' ? this.collections.get(name) : undefined;
    if (!collection) throw collectionMissing(String(name));
    return collection;
  }

  create(name: string): void {
    if (this.collections.has(name)) throw requestFailed(`Table exist: ${name}`);
    this.log.saveCollection({ name, indexes: [] });
    this.add({ name, indexes: [] });
  }

  view(collection: Collection, transaction: Transaction | undefined): View {
    return transaction ? transaction.view(collection, this.sequence) : latest;
  }

  /** Makes the changes visible together and sends them to the disk together. */
  commit(changes: readonly Change[]): void {
    const sequence = ++this.sequence;
    const keep = this.oldestSnapshot() !== undefined;
    const rows: LogRow[] = [];
    for (const { collection, id, document } of changes) {
      if (!document && !collection.records.has(id)) continue;
      const record = collection.install(id, document, sequence, () => this.ordinal++, keep);
      if (record.head.previous) this.retained.push({ collection, record });
      rows.push({ ordinal: record.ordinal, collection: collection.name, document });
    }
    this.stats.writes += rows.length;
    this.disk.append(rows);
  }

  /** Commits documents that are all new, in bulk, and puts them on disk before it returns. */
  commitNew(collection: Collection, documents: readonly { id: IdKey; document: Document }[]): void {
    if (this.oldestSnapshot() !== undefined)
      this.commit(documents.map((added) => ({ collection, ...added })));
    else {
      const added = documents.map((document) => ({ ...document, ordinal: this.ordinal++ }));
      collection.installNew(added, ++this.sequence);
      this.stats.writes += added.length;
      this.disk.append(
        added.map(({ ordinal, document }) => ({ ordinal, collection: collection.name, document })),
      );
    }
    this.disk.flush();
  }

  startTransaction(): Transaction {
    const transaction = new Transaction(randomUUID(), this.now());
    this.transactions.set(transaction.id, transaction);
    this.stats.transactions = this.transactions.size;
    this.sweeper ??= setInterval(() => this.sweep(), SWEEP_PERIOD).unref();
    return transaction;
  }

  /** The open transaction of this id; undefined without an id. Throws when it is gone. */
  transaction(id: unknown): Transaction | undefined {
    if (id === undefined || id === null || id === '') return undefined;
    const transaction = typeof id === 'string' ? this.transactions.get(id) : undefined;
    if (!transaction || this.isExpired(transaction)) throw transactionGone();
    transaction.begin(this.sequence);
    return transaction;
  }

  commitTransaction(id: unknown): void {
    const transaction = this.transaction(id);
    if (!transaction) throw transactionGone();
    const changes = transaction.changes();
    if (changes.length > 0) this.commit(changes);
    this.end(transaction);
  }

  abortTransaction(id: unknown): void {
    const transaction = this.transaction(id);
    if (!transaction) throw transactionGone();
    this.end(transaction);
  }

  /** Ends a transaction: frees its locks and lets go of the versions only it could see. */
  end(transaction: Transaction): void {
    this.transactions.delete(transaction.id);
    this.stats.transactions = this.transactions.size;
    this.locks.release(transaction.locks);
    const sequence = this.oldestSnapshot() ?? this.sequence;
    this.retained = this.retained.filter(({ collection, record }) => {
      collection.trim(record, sequence);
      return record.head.previous !== undefined;
    });
    if (this.transactions.size === 0) {
      clearInterval(this.sweeper);
      this.sweeper = undefined;
    }
  }

  /** Who holds a lock now; a transaction past its time holds nothing. */
  lockOwner(name: string): string | undefined {
    const owner = this.transactions.get(this.locks.ownerOf(name) ?? '');
    return owner && !this.isExpired(owner) ? owner.id : undefined;
  }

  private sweep(): void {
    for (const transaction of [...this.transactions.values()]) this.isExpired(transaction);
  }

  /** Whether it is past its time; if so it is ended. */
  private isExpired(transaction: Transaction): boolean {
    const expired = this.now() - transaction.startedAt > TRANSACTION_LIFE;
    if (expired) this.end(transaction);
    return expired;
  }

  private oldestSnapshot(): number | undefined {
    let oldest: number | undefined;
    for (const { snapshot } of this.transactions.values()) {
      if (snapshot !== undefined && (oldest === undefined || snapshot < oldest)) oldest = snapshot;
    }
    return oldest;
  }

  private add({ name, indexes }: CollectionDefinition): void {
    this.collections.set(name, new Collection(name, `${this.envName}.${name}`, indexes));
  }
}
