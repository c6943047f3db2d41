import { createHash } from 'node:crypto';
import { markedAt } from '../../cloudfunctions/common/kernel/database/marks';
import { digestOf, toShipped } from '../../cloudfunctions/common/standby/shipped';
import { replicatedKeys, schema } from '../../database';
import { changeField } from '../../database/define';
import type { LocalCloud } from '../../emulator';
import type { EnvironmentName } from '../../emulator/people/environments';

type Row = { _id: string } & Record<string, unknown>;

/** What one environment holds of a collection (by its name), as it is stored. */
function rows(cloud: LocalCloud, env: EnvironmentName, collection: string): Row[] {
  return cloud.environment(env).database.read(collection, {}) as Row[];
}

function digests(cloud: LocalCloud, env: EnvironmentName, collection: string): Map<string, string> {
  const { envId } = cloud.environment(env).identity;
  return new Map(
    rows(cloud, env, collection).map((row) => [row._id, digestOf(toShipped(row as never, envId))]),
  );
}

export interface Comparison {
  documents: number;
  /** Of everything that is shipped; null when the sides differ. */
  digest: string | null;
  /** What differs, such as `posts/p_…: only in standby`. */
  differences: string[];
}

/** Compares all that is shipped, document by document. */
export function compareSides(cloud: LocalCloud): Comparison {
  const differences: string[] = [];
  const whole = createHash('sha256');
  let documents = 0;
  for (const key of replicatedKeys) {
    const { name } = schema[key];
    const [here, there] = [digests(cloud, 'primary', name), digests(cloud, 'standby', name)];
    for (const id of new Set([...here.keys(), ...there.keys()])) {
      if (here.get(id) === there.get(id)) continue;
      const side = !here.has(id) ? 'only in standby' : !there.has(id) ? 'only in primary' : 'differs';
      differences.push(`${name}/${id}: ${side}`);
    }
    documents += here.size;
    for (const [id, digest] of [...here].sort(([a], [b]) => (a < b ? -1 : 1)))
      whole.update(`${name}/${id}/${digest}\n`);
  }
  return { documents, digest: differences.length === 0 ? whole.digest('hex') : null, differences };
}

/** The collections, by name, whose documents carry marks. */
const marked = [...replicatedKeys.map((key) => schema[key].name), schema.tombstones.name];

/** How many changes an environment has not shipped, and when (ms) the oldest of them was written. */
export function unshipped(cloud: LocalCloud, env: EnvironmentName): { left: number; oldest: number | null } {
  const { database } = cloud.environment(env);
  const query = { [changeField]: { $gt: '' } };
  const marks = marked.flatMap((name) =>
    database.read(name, { query }).map((row) => String(row[changeField])),
  );
  const oldest = marks.sort()[0];
  return { left: marks.length, oldest: oldest === undefined ? null : markedAt(oldest) };
}

/** What should not be there when nothing is left to ship: documents with a mark, or without the field. */
export function leftMarked(cloud: LocalCloud, env: EnvironmentName): string[] {
  const { database } = cloud.environment(env);
  const query = { [changeField]: { $ne: '' } };
  return marked.flatMap((name) =>
    database.read(name, { query }).map(({ _id }) => `${env}: ${name}/${String(_id)} is marked`),
  );
}
