import { db, command, replicas } from '../../kernel/database';
import { tombstoneId } from '../../kernel/database/tombstones';
import type { BatchEntry } from '../link/messages';
import { digestOf, toShipped } from '../shipped';
import { keyOf } from '../shipping/due';
import { inGroups } from '../shipping/in-groups';
import { readByIds } from '../shipping/read-unshipped';

/**
 * How documents stood when their lanes had been claimed. `same`: the other environment's version is here already, and both
 * know it. `missing`: nothing is here, nor a note that it was removed.
 */
export interface Hints {
  same: ReadonlySet<string>;
  missing: ReadonlySet<string>;
}

/** Asked for at a time. */
const page = 100;

async function readGone(collection: string, ids: readonly string[]): Promise<Set<string>> {
  const notes = ids.map((id) => tombstoneId(collection, id));
  const found = await db.tombstones.find({ _id: command.in(notes) }, { limit: notes.length });
  return new Set(found.map(({ id }) => id));
}

async function readSome(name: string, entries: readonly BatchEntry[], environment: string) {
  const replica = replicas.get(name);
  if (!replica) return { same: [], missing: [] };
  const stored = new Map(
    (
      await readByIds(
        replica,
        entries.map(({ id }) => id),
      )
    ).map((one) => [one._id, one]),
  );
  const same = entries.filter(({ id, document }) => {
    const mine = stored.get(id);
    return mine?._change === '' && digestOf(toShipped(mine, environment)) === digestOf(document);
  });
  const absent = entries.filter(({ id, document }) => document !== null && !stored.has(id));
  const gone =
    absent.length > 0
      ? await readGone(
          name,
          absent.map(({ id }) => id),
        )
      : new Set<string>();
  return { same, missing: absent.filter(({ id }) => !gone.has(id)) };
}

/** Reads how the documents of a batch stand here, in few reads, so that most need no other. */
export async function readHints(entries: readonly BatchEntry[], environment: string): Promise<Hints> {
  const groups = [...new Set(entries.map(({ collection }) => collection))].flatMap((name) => {
    const mine = entries.filter(({ collection }) => collection === name);
    return Array.from({ length: Math.ceil(mine.length / page) }, (_, i) => ({
      name,
      some: mine.slice(i * page, (i + 1) * page),
    }));
  });
  const read = await inGroups(groups, ({ name, some }) => readSome(name, some, environment));
  return {
    same: new Set(read.flatMap(({ same }) => same.map(keyOf))),
    missing: new Set(read.flatMap(({ missing }) => missing.map(keyOf))),
  };
}
