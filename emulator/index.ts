import { join } from 'node:path';
import { collections as projectCollections } from '../database';
import type { CollectionDefinition } from '../database/define';
import { LocalClock, type Clock } from './clock/local-clock';
import type { Environment } from './cloudbase/environment';
import { readCloudbaseConfig } from './config/cloudbaserc';
import { deployedFunctions } from './config/function-config';
import { openDataFolder } from './data-folder';
import type { FaultRuleInput } from './faults/rules';
import { Router } from './http/router';
import { listen } from './http/server';
import { callAsClient } from './local/call-function';
import { personNamed } from './local/caller';
import { suspend } from './local/suspend';
import { closeEnvironment } from './open-environment';
import { openParts, mount } from './parts';
import type { EnvironmentName } from './people/environments';
import type { SeedKind } from './seed';
import type { WechatpaySimulator } from './wechatpay/simulator';

export type { Environment } from './cloudbase/environment';
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
  /** Default dist/front-door. */
  doorDir?: string;
  /** Whether timers run, and WeChat pushes, by themselves; default yes. */
  timers?: boolean;
  /** How long WeChat's server API waits for a function, in ms; default 5000, as documented. */
  serverPatience?: number;
}

/** A running local cloud. */
export interface LocalCloud {
  /** Such as `http://127.0.0.1:8080`. */
  url: string;
  /** The same as `POST /local/functions/<name>`; throws `CloudError` or `LostAnswerError`. */
  call: (name: string, event: unknown, who?: { as?: string; env?: EnvironmentName }) => Promise<unknown>;
  /** Runs a trigger now and gives what its function returned. */
  runTimer: (name: string, env?: EnvironmentName) => Promise<unknown>;
  /** Replaces all fault rules. Throws `ZodError`. */
  setFaults: (rules: readonly FaultRuleInput[]) => void;
  /**
   * Suspends a mini program as WeChat does, or ends it: nobody can open it, and its environment goes on; `unreachable`:
   * nor is that reached from outside, and its timers stop. Kept over a restart.
   */
  suspend: (env: EnvironmentName, suspended: boolean, how?: { unreachable?: boolean }) => void;
  clock: Clock;
  environment: (env: EnvironmentName) => Environment;
  /** WeChat Pay, which both environments share. */
  wechatpay: WechatpaySimulator;
  /** Takes rebuilt functions and settings from disk; later calls start cold. */
  restartFunctions: () => void;
  /** Tells open pages to load again. */
  reloadPages: () => void;
  close: () => Promise<void>;
}

/** Starts both environments and the server on 127.0.0.1. Throws `ConfigError`, `DataFolderError`, or EADDRINUSE. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const configFile = options.config ?? join(root, 'cloudbaserc.json');
  const functionsDir = options.functionsDir ?? join(root, 'dist', 'cloudfunctions');
  // What a developer sets in the shell stands before what the local cloud knows.
  const readFunctions = (variables: Record<string, string>) =>
    deployedFunctions(readCloudbaseConfig(configFile, { ...variables, ...process.env }), functionsDir);
  const folder = await openDataFolder(options.dataDir, options.fresh ?? false);
  const router = new Router();
  const { server, port } = await listen(router, options.port ?? 0).catch((error: unknown) => {
    folder.release();
    throw error;
  });
  const url = `http://127.0.0.1:${port}`;
  const clock = new LocalClock(join(folder.dir, 'clock.json'));
  const collections = options.collections ?? projectCollections;
  const parts = await openParts({
    folder,
    url,
    clock,
    collections,
    readFunctions,
    seed: options.seed ?? 'none',
  }).catch((error: unknown) => {
    server.close();
    folder.release();
    throw error;
  });
  const { environments, faults, reload, wechatpay } = parts;
  const all = Object.values(environments);
  mount(router, parts, {
    h5Dir: options.h5Dir ?? join(root, 'dist', 'h5'),
    previewDir: options.previewDir ?? join(root, 'dist', 'preview'),
    doorDir: options.doorDir ?? join(root, 'dist', 'front-door'),
    serverPatience: options.serverPatience ?? 5000,
  });
  if (options.timers ?? true) {
    for (const { timers, wechat } of all) {
      timers.start();
      wechat.pushes.start();
      wechat.shipping.start();
    }
    wechatpay.start();
  }

  return {
    url,
    clock,
    environment: (env) => environments[env],
    wechatpay,
    call: async (name, event, { as, env = 'primary' } = {}) => {
      const environment = environments[env];
      const caller = as === undefined ? null : personNamed(environment, as);
      return JSON.parse(await callAsClient(environment, name, event, caller)) as unknown;
    },
    runTimer: async (name, env = 'primary') =>
      JSON.parse(await environments[env].timers.run(name)) as unknown,
    setFaults: (rules) => faults.set({ rules }),
    suspend: (env, suspended, how = {}) => suspend(parts, { env, suspended, ...how }),
    restartFunctions: () => {
      for (const environment of all) {
        environment.functions.replace(readFunctions(parts.variables(environment.identity.name)));
        environment.timers.reload();
      }
    },
    reloadPages: () => reload.tell('reload'),
    close: async () => {
      server.close();
      wechatpay.stop();
      await Promise.all(all.map(closeEnvironment));
      await wechatpay.close();
      server.closeAllConnections();
      clock.save();
      folder.release();
    },
  };
}
