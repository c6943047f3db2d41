import type { Conflict } from '../../database/collections/conflicts';
import { schema } from '../../database';
import type { LocalCloud } from '../../emulator';
import type { EnvironmentName } from '../../emulator/people/environments';
import type { Deed, Stored } from './town/ledger';

/** What did not stand in a conflict, by the document it was about; null for a removal that did not stand. */
function lostVersions(cloud: LocalCloud, env: EnvironmentName): Map<string, (Stored | null)[]> {
  const conflicts = cloud.environment(env).database.read(schema.conflicts.name, {}) as unknown as Conflict[];
  const versions = new Map<string, (Stored | null)[]>();
  for (const { collection, documentId, lost } of conflicts) {
    const key = `${collection}/${documentId}`;
    const version = lost === null ? null : (JSON.parse(lost) as Stored);
    versions.set(key, [...(versions.get(key) ?? []), version]);
  }
  return versions;
}

/** Of deeds, those that show neither in an environment's documents nor in what its conflicts keep. */
export function missingDeeds(cloud: LocalCloud, env: EnvironmentName, deeds: readonly Deed[]): Deed[] {
  const { database } = cloud.environment(env);
  const lost = lostVersions(cloud, env);
  return deeds.filter(({ collection, id, shows }) => {
    const { name } = schema[collection];
    const [document] = database.read(name, { query: { _id: id } });
    if (shows(document)) return false;
    return !(lost.get(`${name}/${id}`) ?? []).some((version) => shows(version ?? undefined));
  });
}

/** How many deeds only show in what conflicts keep, for an operator to look at. */
export function inConflicts(cloud: LocalCloud, env: EnvironmentName, deeds: readonly Deed[]): number {
  const { database } = cloud.environment(env);
  return deeds.filter(({ collection, id, shows }) => {
    const [document] = database.read(schema[collection].name, { query: { _id: id } });
    return !shows(document);
  }).length;
}

/** A line for each, for whoever has to find out why. */
export function tellOf(missing: readonly Deed[], where: string): string[] {
  return missing.map(
    ({ what, who, env, at }) =>
      `${what} by ${who}, acknowledged by the ${env} at ${new Date(at).toISOString()}: not on the ${where}`,
  );
}
