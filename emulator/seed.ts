import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from './cloudbase/environment';

export type SeedKind = 'none' | 'demo' | '100k';

type Seed = (kind: Exclude<SeedKind, 'none'>, env: Record<string, unknown>) => Promise<void>;

/** Fills an empty environment with the project's data. */
export async function fillEnvironment(kind: SeedKind, environment: Environment): Promise<void> {
  const file = join(import.meta.dirname, '..', 'database', 'seed', 'index.ts');
  if (kind === 'none' || !existsSync(file)) return;
  const { seed } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { seed: Seed };
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
