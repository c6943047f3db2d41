import type { Environment } from './cloudbase/environment';

export type SeedKind = 'none' | 'demo' | '100k';

/** Fills an empty environment with the project's data. */
export async function fillEnvironment(kind: SeedKind, environment: Environment): Promise<void> {
  if (kind === 'none') return;
  const { seed } = await import('../database/seed');
  const { database, storage, people, identity, now } = environment;
  await seed(kind, {
    database,
    storage,
    now: now(),
    people: people.list(),
    appid: identity.appid,
    envId: identity.envId,
  });
}
