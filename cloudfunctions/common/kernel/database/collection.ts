import type { CollectionDefinition } from '../../../../database/define';
import { changeField } from '../../../../database/define';
import type { SdkAggregate, SdkCollection, SdkDatabase, SdkQuery } from '../cloud';
import { asUpdate } from './changes';
import { isDuplicate } from './errors';
import { newMark, withoutMarks } from './marks';
import type { Tombstones } from './tombstones';
import type { Changes, FindOptions, Query } from './types';

/** A collection whose documents are added and read, but never changed or removed. Every method is one call. */
export class AppendOnlyCollection<D extends { _id: string }> {
  constructor(
    protected readonly reference: SdkCollection,
    protected readonly definition: CollectionDefinition,
  ) {}

  /** The document, or undefined. */
  async get(id: string): Promise<D | undefined> {
    const [document] = await this.find({ _id: id } as Query<D>, { limit: 1 });
    return document;
  }

  async find(query: Query<D>, { orderBy = [], limit = 100 }: FindOptions<D> = {}): Promise<D[]> {
    let find: SdkQuery = this.reference.where(query);
    for (const [field, direction] of orderBy) find = find.orderBy(field, direction);
    const { data } = await find.limit(limit).get();
    return (data as D[]).map(withoutMarks);
  }

  async count(query: Query<D>): Promise<number> {
    return (await this.reference.where(query).count()).total;
  }

  /** Adds a document; false when its `_id` or a unique value is already there. */
  async insert(document: D): Promise<boolean> {
    try {
      await this.reference.add({ data: { ...document, ...this.mark('one') } });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Runs a pipeline. End it with a limit: without one the cloud gives 20 rows. */
  async aggregate<Row>(build: (pipeline: SdkAggregate) => SdkAggregate): Promise<Row[]> {
    const { list } = await build(this.reference.aggregate()).end();
    return (list as Row[]).map(withoutMarks);
  }

  /** What a write adds to a document that is shipped. */
  protected mark(reach: 'one' | 'many'): Record<string, string> {
    return this.definition.replicated ? { [changeField]: newMark(reach) } : {};
  }
}

/** How many documents are removed at a time where each is noted. */
const removalBatch = 100;

/** One collection, typed. Every method is one call to the database, but for removals of what is shipped. */
export class Collection<D extends { _id: string }> extends AppendOnlyCollection<D> {
  constructor(
    private readonly database: SdkDatabase,
    reference: SdkCollection,
    definition: CollectionDefinition,
    private readonly tombstones: Tombstones,
  ) {
    super(reference, definition);
  }

  /** Writes a document whether it was there or not. */
  async put({ _id, ...data }: D): Promise<void> {
    await this.reference.doc(_id).set({ data: { ...data, ...this.mark('one') } });
  }

  /** Changes one document if it (still) matches `when`; tells whether it did. */
  async update(id: string, changes: Changes<D>, when: Query<D> = {}): Promise<boolean> {
    return (await this.#update({ ...when, _id: id }, changes, 'one')) > 0;
  }

  /** Changes all that match; gives how many. */
  updateWhere(query: Query<D>, changes: Changes<D>): Promise<number> {
    return this.#update(query, changes, 'many');
  }

  /** Removes one document if it (still) matches `when`; tells whether it did. */
  async remove(id: string, when: Query<D> = {}): Promise<boolean> {
    if (!this.definition.replicated) return (await this.#remove({ ...when, _id: id })) > 0;
    return (await this.#removeNoted([id], { ...when, _id: id })) > 0;
  }

  /** Removes all that match; gives how many. */
  async removeWhere(query: Query<D>): Promise<number> {
    if (!this.definition.replicated) return this.#remove(query);
    let removed = 0;
    for (;;) {
      const { data } = await this.reference.where(query).field({ _id: true }).limit(removalBatch).get();
      const ids = (data as { _id: string }[]).map(({ _id }) => _id);
      if (ids.length === 0) return removed;
      const now = await this.#removeNoted(ids, this.#among(ids, query));
      removed += now;
      if (ids.length < removalBatch || now === 0) return removed;
    }
  }

  #among(ids: readonly string[], query: Query<D>): Record<string, unknown> {
    const { command } = this.database;
    return command.and({ _id: command.in(ids) }, query) as unknown as Record<string, unknown>;
  }

  /** Notes what goes before it goes, so that whatever is cut off, nothing is gone here only. */
  async #removeNoted(ids: readonly string[], query: Record<string, unknown>): Promise<number> {
    const notes = await this.tombstones.announce(this.definition.name, ids);
    const removed = await this.#remove(query);
    await this.tombstones.confirm(notes);
    return removed;
  }

  async #remove(query: Record<string, unknown>): Promise<number> {
    return (await this.reference.where(query).remove()).stats.removed;
  }

  async #update(query: Query<D>, changes: Changes<D>, reach: 'one' | 'many'): Promise<number> {
    const data = { ...asUpdate(this.database.command, changes), ...this.mark(reach) };
    return (await this.reference.where(query).update({ data })).stats.updated;
  }
}
