import { join } from 'node:path';
import { collections as projectCollections } from '../database';
import type { CollectionDefinition } from '../database/define';
import { LocalClock, type Clock } from './clock/local-clock';
import type { Environment } from './cloudbase/environment';
import { CallerTokens } from './cloudbase/functions/caller-token';
import { storageRoutes } from './cloudbase/storage/routes';
import { wireEndpoint } from './cloudbase/wire/endpoint';
import { readCloudbaseConfig } from './config/cloudbaserc';
import { deployedFunctions } from './config/function-config';
import { consoleRoutes } from './console/routes';
import { openDataFolder } from './data-folder';
import { Faults } from './faults/faults';
import type { FaultRuleInput } from './faults/rules';
import { Router } from './http/router';
import { listen } from './http/server';
import { callAsClient } from './local/call-function';
import { personNamed } from './local/caller';
import { Listeners } from './local/listeners';
import { localRoutes } from './local/routes';
import { closeEnvironment, openEnvironment } from './open-environment';
import type { EnvironmentName } from './people/environments';
import { fillEnvironment, type SeedKind } from './seed';
import { siteRoutes } from './site';

export type { Environment } from './cloudbase/environment';
export type { Invocation } from './cloudbase/functions/invocations';
export type { SeedKind } from './seed';

const root = join(import.meta.dirname, '..');

export interface LocalCloudOptions {
  /** 0: any free one. */
  port?: number;
  /** Absolute; made when missing. */
  dataDir: string;
  /** What an empty data folder is filled with; default none. */
  seed?: SeedKind;
  /** Empties the data folder first. */
  fresh?: boolean;
  /** Built functions; default dist/cloudfunctions. */
  functionsDir?: string;
  /** Settings of functions and timers; default the project's cloudbaserc.json. */
  config?: string;
  /** Default the project's. */
  collections?: readonly CollectionDefinition[];
  /** Default dist/h5. */
  h5Dir?: string;
  /** Default dist/preview. */
  previewDir?: string;
  /** Whether timers run by themselves; default yes. */
  timers?: boolean;
}

/** A running local cloud. */
export interface LocalCloud {
  /** Such as `http://127.0.0.1:8080`. */
  url: string;
  /** The same as `POST /local/functions/<name>`; throws `CloudError` or `LostAnswerError`. */
  call(name: string, event: unknown, who?: { as?: string; env?: EnvironmentName }): Promise<unknown>;
  /** Runs a trigger now and gives what its function returned. */
  runTimer(name: string, env?: EnvironmentName): Promise<unknown>;
  /** Replaces all fault rules. Throws `ZodError`. */
  setFaults(rules: readonly FaultRuleInput[]): void;
  clock: Clock;
  environment(env: EnvironmentName): Environment;
  /** Takes rebuilt functions and settings from disk; later calls start cold. */
  restartFunctions(): void;
  /** Tells open pages to load again. */
  reloadPages(): void;
  close(): Promise<void>;
}

/** Starts both environments and the server on 127.0.0.1. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const configFile = options.config ?? join(root, 'cloudbaserc.json');
  const functionsDir = options.functionsDir ?? join(root, 'dist', 'cloudfunctions');
  const readFunctions = () => deployedFunctions(readCloudbaseConfig(configFile), functionsDir);
  const functions = readFunctions();
  const folder = openDataFolder(options.dataDir, options.fresh ?? false);
  const clock = new LocalClock(join(folder.dir, 'clock.json'));
  const faults = new Faults();
  const tokens = new CallerTokens();
  const reload = new Listeners();
  const router = new Router();
  const { server, port } = await listen(router, options.port ?? 0).catch((error: unknown) => {
    folder.release();
    throw error;
  });
  const url = `http://127.0.0.1:${port}`;
  const collections = options.collections ?? projectCollections;
  const shared = { dataDir: folder.dir, baseUrl: url, collections, functions, clock, faults, tokens };
  const environments = {
    primary: openEnvironment('primary', shared),
    standby: openEnvironment('standby', shared),
  };
  const all = Object.values(environments);
  if (!folder.complete) {
    await fillEnvironment(options.seed ?? 'none', environments.primary);
    folder.markComplete();
  }

  const parts = { environments, clock, faults, reload };
  const byId = new Map(all.map((environment) => [environment.identity.envId, environment]));
  router.on('POST', '/tcb/admin', wireEndpoint({ environments: byId, tokens, faults }));
  storageRoutes(router, all);
  localRoutes(router, parts);
  consoleRoutes(router, parts);
  siteRoutes(router, {
    h5Dir: options.h5Dir ?? join(root, 'dist', 'h5'),
    previewDir: options.previewDir ?? join(root, 'dist', 'preview'),
  });
  if (options.timers ?? true) for (const { timers } of all) timers.start();

  return {
    url,
    clock,
    environment: (env) => environments[env],
    async call(name, event, { as, env = 'primary' } = {}) {
      const environment = environments[env];
      const caller = as === undefined ? null : personNamed(environment, as);
      return JSON.parse(await callAsClient(environment, name, event, caller)) as unknown;
    },
    async runTimer(name, env = 'primary') {
      return JSON.parse(await environments[env].timers.run(name)) as unknown;
    },
    setFaults: (rules) => faults.set({ rules }),
    restartFunctions() {
      const rebuilt = readFunctions();
      for (const environment of all) {
        environment.functions.replace(rebuilt);
        environment.timers.reload();
      }
    },
    reloadPages: () => reload.tell('reload'),
    async close() {
      server.close();
      await Promise.all(all.map(closeEnvironment));
      server.closeAllConnections();
      clock.save();
      folder.release();
    },
  };
}
