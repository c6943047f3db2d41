import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionDefinition } from '../database/define';
import type { LocalClock } from './clock/local-clock';
import { openDatabase } from './cloudbase/database';
import type { Environment } from './cloudbase/environment';
import type { CallerTokens } from './cloudbase/functions/caller-token';
import { Invocations } from './cloudbase/functions/invocations';
import { FunctionRunner } from './cloudbase/functions/runner';
import { Storage } from './cloudbase/storage/storage';
import { Timers } from './cloudbase/timers/timers';
import type { DeployedFunction } from './config/function-config';
import type { Faults } from './faults/faults';
import { environmentIdentity, type EnvironmentName } from './people/environments';
import { People } from './people/register';
import { Suspension } from './suspension/suspension';
import { downloader } from './wechat/download';
import { Pushes } from './wechat/pushes';
import { sendPush } from './wechat/send-push';
import { KeptState } from './wechat/shipping/kept-state';
import type { PaidPayment } from './wechat/shipping/payments';
import { Shipping } from './wechat/shipping/shipping';
import { WechatSimulator } from './wechat/simulator';

export interface EnvironmentOptions {
  dataDir: string;
  /** Where this server is reached. */
  baseUrl: string;
  collections: readonly CollectionDefinition[];
  functions: Map<string, DeployedFunction>;
  clock: LocalClock;
  faults: Faults;
  tokens: CallerTokens;
  /** What was paid in a mini program, in the order of payment. */
  paidIn: (appid: string) => readonly PaidPayment[];
}

/** Opens what one environment keeps and starts what it runs. */
export function openEnvironment(name: EnvironmentName, options: EnvironmentOptions): Environment {
  const { baseUrl, collections, functions, clock, faults, tokens } = options;
  const identity = environmentIdentity(name);
  const dir = join(options.dataDir, name);
  mkdirSync(dir, { recursive: true });
  const now = () => clock.now();
  const suspension = new Suspension(join(dir, 'suspension.json'));
  const invocations = new Invocations();
  const runner = new FunctionRunner({
    environment: identity,
    functions,
    endpoint: `${baseUrl}/tcb/admin`,
    now,
    clock: clock.shared,
    faults,
    tokens,
    invocations,
  });
  const people = new People(identity.appid);
  const sender = { env: name, functions: runner, people, faults };
  const pushes = new Pushes({ clock, send: (event) => sendPush(sender, event) });
  const shipping = new Shipping({
    kept: new KeptState(join(dir, 'wechat.db'), now),
    clock,
    payments: () => options.paidIn(identity.appid),
    push: (event) => pushes.schedule(event),
  });
  const download = downloader(baseUrl);
  return {
    identity,
    now,
    database: openDatabase({ file: join(dir, 'database.db'), collections, now, envName: identity.envId }),
    storage: new Storage({ environment: identity, dir: join(dir, 'files'), baseUrl, now }),
    functions: runner,
    invocations,
    timers: new Timers(runner, clock, () => suspension.state.unreachable),
    wechat: new WechatSimulator({
      environment: identity,
      now,
      faults,
      pushes,
      shipping,
      download,
    }),
    people,
    suspension,
  };
}

/** Stops what runs, then closes what is kept. */
export async function closeEnvironment({ timers, functions, database, wechat }: Environment): Promise<void> {
  timers.stop();
  wechat.pushes.stop();
  await functions.close();
  await wechat.shipping.close();
  await database.close();
}
