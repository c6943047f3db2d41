import type { CollectionDefinition } from '../database/define';
import type { LocalClock } from './clock/local-clock';
import type { Environment } from './cloudbase/environment';
import { CallerTokens } from './cloudbase/functions/caller-token';
import { storageRoutes } from './cloudbase/storage/routes';
import { wireEndpoint } from './cloudbase/wire/endpoint';
import type { DeployedFunction } from './config/function-config';
import { consoleRoutes } from './console/routes';
import type { DataFolder } from './data-folder';
import { Faults } from './faults/faults';
import type { Router } from './http/router';
import { Listeners } from './local/listeners';
import { localRoutes } from './local/routes';
import { openEnvironment } from './open-environment';
import type { EnvironmentName } from './people/environments';
import { fillEnvironment, type SeedKind } from './seed';
import { siteRoutes } from './site';

/** What a local cloud is made of; the rooms that answer HTTP share it. */
export interface CloudParts {
  environments: Readonly<Record<EnvironmentName, Environment>>;
  clock: LocalClock;
  faults: Faults;
  tokens: CallerTokens;
  /** Browsers that wait to be told of a rebuild. */
  reload: Listeners;
}

export interface PartsOptions {
  folder: DataFolder;
  url: string;
  clock: LocalClock;
  collections: readonly CollectionDefinition[];
  functions: Map<string, DeployedFunction>;
  seed: SeedKind;
}

/** Opens both environments and fills the first one if there is nothing yet. */
export async function openParts({ folder, url, seed, clock, ...given }: PartsOptions): Promise<CloudParts> {
  const faults = new Faults();
  const tokens = new CallerTokens();
  const paidIn = () => [];
  const shared = { ...given, clock, dataDir: folder.dir, baseUrl: url, faults, tokens, paidIn };
  const environments = {
    primary: openEnvironment('primary', shared),
    standby: openEnvironment('standby', shared),
  };
  if (!folder.complete) {
    await fillEnvironment(seed, environments.primary);
    folder.markComplete();
  }
  return { environments, clock, faults, tokens, reload: new Listeners() };
}

/** Puts every address in place. */
export function mount(router: Router, parts: CloudParts, site: { h5Dir: string; previewDir: string }): void {
  const all = Object.values(parts.environments);
  const environments = new Map(all.map((environment) => [environment.identity.envId, environment]));
  router.on('POST', '/tcb/admin', wireEndpoint({ environments, tokens: parts.tokens, faults: parts.faults }));
  storageRoutes(router, all);
  localRoutes(router, parts);
  consoleRoutes(router, parts);
  siteRoutes(router, site);
}
