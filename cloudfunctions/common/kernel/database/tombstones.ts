import type { Tombstone } from '../../../../database/collections/tombstones';
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
    await Promise.all(notes.map(({ _id, ...data }) => this.reference.doc(_id).set({ data })));
    return notes;
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
}
