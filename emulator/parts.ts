import { join } from 'node:path';
import type { CollectionDefinition } from '../database/define';
import type { LocalClock } from './clock/local-clock';
import type { Environment } from './cloudbase/environment';
import { CallerTokens } from './cloudbase/functions/caller-token';
import { storageRoutes } from './cloudbase/storage/routes';
import { httpAccessRoutes } from './cloudbase/http-access/access';
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
import { openSecrets, type Secrets } from './secrets/secrets';
import { fillEnvironment, type SeedKind } from './seed';
import { serverApiRoutes } from './server-api/routes';
import { siteRoutes } from './site';
import { variablesOf, type VariablesOf } from './variables';
import { wechatpayRoutes } from './wechatpay/routes';
import { WechatpaySimulator } from './wechatpay/simulator';

/** What a local cloud is made of; the rooms that answer HTTP share it. */
export interface CloudParts {
  environments: Readonly<Record<EnvironmentName, Environment>>;
  clock: LocalClock;
  faults: Faults;
  tokens: CallerTokens;
  wechatpay: WechatpaySimulator;
  secrets: Secrets;
  variables: VariablesOf;
  /** Browsers that wait to be told of a rebuild. */
  reload: Listeners;
}

/** Reads the built functions, with their settings filled from `variables`. Throws `ConfigError`. */
export type ReadFunctions = (variables: Record<string, string>) => Map<string, DeployedFunction>;

export interface PartsOptions {
  folder: DataFolder;
  url: string;
  clock: LocalClock;
  collections: readonly CollectionDefinition[];
  readFunctions: ReadFunctions;
  seed: SeedKind;
}

/** Opens both environments and fills the first one if there is nothing yet. */
export async function openParts(options: PartsOptions): Promise<CloudParts> {
  const { folder, url, seed, clock, collections, readFunctions } = options;
  const faults = new Faults();
  const tokens = new CallerTokens();
  const [wechatpay, secrets] = await Promise.all([
    WechatpaySimulator.open({ dir: join(folder.dir, 'wechatpay'), url, clock, faults }),
    openSecrets(folder.dir),
  ]);
  const variables = variablesOf({ wechatpay, secrets, url });
  const functions = {
    primary: readFunctions(variables('primary')),
    standby: readFunctions(variables('standby')),
  };
  const paidIn = (appid: string) => wechatpay.paidIn(appid);
  const shared = { collections, clock, dataDir: folder.dir, baseUrl: url, faults, tokens, paidIn };
  const environments = {
    primary: openEnvironment('primary', { ...shared, functions: functions.primary }),
    standby: openEnvironment('standby', { ...shared, functions: functions.standby }),
  };
  if (!folder.complete) {
    // What the shell sets stands before what is kept here, for functions and for what they are to read.
    const phoneKey = process.env['LIFEBOAT_PHONE_KEY'] ?? secrets.phoneKey;
    await fillEnvironment(seed, environments.primary, wechatpay, phoneKey);
    folder.markComplete();
  }
  return { environments, clock, faults, tokens, wechatpay, secrets, variables, reload: new Listeners() };
}

export interface MountOptions {
  h5Dir: string;
  previewDir: string;
  doorDir: string;
  /** How long WeChat's server API waits for a function, in ms. */
  serverPatience: number;
}

/** Puts every address in place. */
export function mount(router: Router, parts: CloudParts, options: MountOptions): void {
  const all = Object.values(parts.environments);
  const environments = new Map(all.map((environment) => [environment.identity.envId, environment]));
  router.on('POST', '/tcb/admin', wireEndpoint({ environments, tokens: parts.tokens, faults: parts.faults }));
  storageRoutes(router, all);
  httpAccessRoutes(router, parts.environments);
  wechatpayRoutes(router, parts.wechatpay);
  const now = () => parts.clock.now();
  serverApiRoutes(router, { ...parts, now, patience: options.serverPatience });
  localRoutes(router, parts);
  consoleRoutes(router, parts);
  siteRoutes(router, options);
}
