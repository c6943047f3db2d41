import type { Tombstone } from '../../../../database/collections/tombstones';
import { changeField } from '../../../../database/define';
import { now } from '../clock';
import type { SdkCollection, SdkDatabase } from '../cloud';
import { newMark } from './marks';

export function tombstoneId(collection: string, id: string): string {
  return `${collection}:${id}`;
}

/** The note of one removal. `collection` is its name. */
export function tombstone(collection: string, id: string, done: boolean): Tombstone {
  return { _id: tombstoneId(collection, id), collection, id, done, at: now(), _change: newMark('one') };
}

/** Notes of what is removed, for the other environment. */
export class Tombstones {
  constructor(
    private readonly database: SdkDatabase,
    private readonly reference: SdkCollection,
  ) {}

  /** Before documents are removed: whoever ships a note whose document is still there waits for more. */
  async announce(collection: string, ids: readonly string[]): Promise<Tombstone[]> {
    const notes = ids.map((id) => tombstone(collection, id, false));
    await this.#put(notes);
    return notes;
  }

  /** Of what is gone already, and the other environment may have again. */
  async noteGone(collection: string, ids: readonly string[]): Promise<void> {
    await this.#put(ids.map((id) => tombstone(collection, id, true)));
  }

  /** After it: if a document is there all the same, it was not removed, or written again since. */
  async confirm(notes: readonly Tombstone[]): Promise<void> {
    const { command } = this.database;
    const which = {
      _id: command.in(notes.map(({ _id }) => _id)),
      _change: command.in(notes.map((note) => note._change)),
    };
    await this.reference.where(which).update({ data: { done: true } });
  }

  /** At most `limit` notes written after the mark `after`, the oldest first. */
  async since(after: string, limit: number): Promise<Tombstone[]> {
    const query = this.reference.where({ [changeField]: this.database.command.gt(after) });
    return (await query.orderBy(changeField, 'asc').limit(limit).get()).data as Tombstone[];
  }

  async count(): Promise<number> {
    return (await this.reference.where({ [changeField]: this.database.command.gt('') }).count()).total;
  }

  /** Drops notes that are done with, unless they were written again since they were read. */
  async drop(notes: readonly Pick<Tombstone, '_id' | '_change'>[]): Promise<void> {
    const { command } = this.database;
    const which = {
      _id: command.in(notes.map(({ _id }) => _id)),
      [changeField]: command.in(notes.map((note) => note._change)),
    };
    await this.reference.where(which).remove();
  }

  async #put(notes: readonly Tombstone[]): Promise<void> {
    await Promise.all(notes.map(({ _id, ...data }) => this.reference.doc(_id).set({ data })));
  }
}
