import type { SdkAggregate, SdkCollection, SdkDatabase, SdkQuery } from '../cloud';
import { asUpdate } from './changes';
import { isDuplicate } from './errors';
import type { Changes, FindOptions, Query } from './types';

/** A collection whose documents are added and read, but never changed or removed. Every method is one call. */
export class AppendOnlyCollection<D extends { _id: string }> {
  constructor(protected readonly reference: SdkCollection) {}

  /** The document, or undefined. */
  async get(id: string): Promise<D | undefined> {
    const [document] = await this.find({ _id: id } as Query<D>, { limit: 1 });
    return document;
  }

  async find(query: Query<D>, { orderBy = [], limit = 100 }: FindOptions<D> = {}): Promise<D[]> {
    let find: SdkQuery = this.reference.where(query);
    for (const [field, direction] of orderBy) find = find.orderBy(field, direction);
    const { data } = await find.limit(limit).get();
    return data as D[];
  }

  async count(query: Query<D>): Promise<number> {
    return (await this.reference.where(query).count()).total;
  }

  /** Adds a document; false when its `_id` or a unique value is already there. */
  async insert(document: D): Promise<boolean> {
    try {
      await this.reference.add({ data: document });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Runs a pipeline. End it with a limit: without one the cloud gives 20 rows. */
  async aggregate<Row>(build: (pipeline: SdkAggregate) => SdkAggregate): Promise<Row[]> {
    const { list } = await build(this.reference.aggregate()).end();
    return list as Row[];
  }
}

/** One collection, typed. Every method is one call to the database. */
export class Collection<D extends { _id: string }> extends AppendOnlyCollection<D> {
  constructor(
    private readonly database: SdkDatabase,
    reference: SdkCollection,
  ) {
    super(reference);
  }

  /** Writes a document whether it was there or not. */
  async put({ _id, ...data }: D): Promise<void> {
    await this.reference.doc(_id).set({ data });
  }

  /** Changes one document if it (still) matches `when`; tells whether it did. */
  async update(id: string, changes: Changes<D>, when: Query<D> = {}): Promise<boolean> {
    return (await this.updateWhere({ ...when, _id: id }, changes)) > 0;
  }

  /** Changes all that match; gives how many. */
  async updateWhere(query: Query<D>, changes: Changes<D>): Promise<number> {
    const data = asUpdate(this.database.command, changes);
    return (await this.reference.where(query).update({ data })).stats.updated;
  }

  /** Removes one document if it (still) matches `when`; tells whether it did. */
  async remove(id: string, when: Query<D> = {}): Promise<boolean> {
    return (await this.removeWhere({ ...when, _id: id })) > 0;
  }

  /** Removes all that match; gives how many. */
  async removeWhere(query: Query<D>): Promise<number> {
    return (await this.reference.where(query).remove()).stats.removed;
  }
}
