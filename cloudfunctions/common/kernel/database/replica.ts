import { replicatedKeys, schema } from '../../../../database';
import { changeField } from '../../../../database/define';
import type { SdkCollection, SdkDatabase } from '../cloud';
import { isShared, newMark } from './marks';

/** The name of a collection that is shipped, as it stands in the cloud. */
export type ReplicaName = string & { readonly replica: true };

/** A document as it is stored, with the mark of its last write. */
export type Stored = { _id: string; [changeField]?: string } & Record<string, unknown>;

/** The same, and it has a mark: whatever is to be shipped has. */
export type Marked = Stored & { [changeField]: string };

export function isMarked(stored: Stored): stored is Marked {
  return typeof stored[changeField] === 'string';
}

/** What a document was read with. */
export interface Read {
  id: string;
  change: string;
}

/** One collection that is shipped, with the marks, untyped. Nothing here marks by itself. */
export class Replica {
  constructor(
    readonly name: ReplicaName,
    private readonly database: SdkDatabase,
    private readonly reference: SdkCollection,
  ) {}

  /** What the other environment does not have: what was put there by hand, which has no mark, then the oldest writes. */
  async unshipped(limit: number): Promise<Stored[]> {
    const query = this.reference.where(this.#isUnshipped()).orderBy(changeField, 'asc');
    return (await query.limit(limit).get()).data as Stored[];
  }

  /** How many documents the other environment does not have. */
  async countUnshipped(): Promise<number> {
    return (await this.reference.where(this.#isUnshipped()).count()).total;
  }

  /** Those of the documents (at most 100) that are there. */
  byIds(ids: readonly string[]): Promise<Stored[]> {
    return ids.length === 0
      ? Promise.resolve([])
      : this.#read({ _id: this.database.command.in(ids) }, ids.length);
  }

  /** Documents with an id after `after`, up to `until` (null: to the end), by id. */
  async range(after: string, until: string | null, limit: number): Promise<Stored[]> {
    const { command } = this.database;
    const bounds = until === null ? command.gt(after) : command.and(command.gt(after), command.lte(until));
    const { data } = await this.reference.where({ _id: bounds }).orderBy('_id', 'asc').limit(limit).get();
    return data as Stored[];
  }

  /** Notes that the other environment has these, unless they were written again since they were read. */
  async clear(read: readonly Read[]): Promise<void> {
    for (const group of groupByMark(read)) {
      await this.reference.where({ _id: this.#in(group.ids), [changeField]: this.#in(group.marks) }).update({
        data: { [changeField]: '' },
      });
    }
  }

  /** Gives those that were put there by hand a mark, by which what comes in their place later is told from them. */
  async markUnmarked(ids: readonly string[]): Promise<void> {
    const which = { _id: this.#in(ids), [changeField]: this.database.command.exists(false) };
    await this.reference.where(which).update({ data: { [changeField]: newMark('many') } });
  }

  /** Has these shipped (again); gives how many there are. */
  async markAgain(ids: readonly string[]): Promise<number> {
    const changes = { data: { [changeField]: newMark('many') } };
    return (await this.reference.where({ _id: this.#in(ids) }).update(changes)).stats.updated;
  }

  #isUnshipped(): Record<string, unknown> {
    const { command } = this.database;
    const marks = [command.exists(false), command.gt('')].map((change) => ({ [changeField]: change }));
    return command.or(...marks) as unknown as Record<string, unknown>;
  }

  #in(ids: readonly string[]) {
    return this.database.command.in(ids);
  }

  async #read(query: Record<string, unknown>, limit: number): Promise<Stored[]> {
    return (await this.reference.where(query).limit(limit).get()).data as Stored[];
  }
}

interface MarkGroup {
  ids: string[];
  marks: string[];
}

/**
 * What can be cleared in one call: documents with marks of their own, and those of each shared mark apart. A shared mark
 * may since have come to a document that was read with another.
 */
function groupByMark(read: readonly Read[]): MarkGroup[] {
  const groups = new Map<string, MarkGroup>();
  for (const { id, change } of read) {
    const key = isShared(change) ? change : '';
    const group = groups.get(key) ?? { ids: [], marks: [] };
    group.ids.push(id);
    group.marks.push(change);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Every collection that is shipped, by its name in the cloud, in the order of `database/`. */
export function openReplicas(database: SdkDatabase): ReadonlyMap<string, Replica> {
  return new Map(
    replicatedKeys.map((key) => {
      const { name } = schema[key];
      return [name, new Replica(name as ReplicaName, database, database.collection(name))];
    }),
  );
}
