import type { EnvironmentIdentity } from '../people/environments';
import type { People } from '../people/register';
import type { Suspension } from '../suspension/suspension';
import type { WechatSimulator } from '../wechat/simulator';
import type { Database } from './database';
import type { Invocations } from './functions/invocations';
import type { FunctionRunner } from './functions/runner';
import type { Storage } from './storage/storage';
import type { Timers } from './timers/timers';

/** One mini program with its own cloud. */
export interface Environment {
  identity: EnvironmentIdentity;
  /** Local time, ms. */
  now: () => number;
  database: Database;
  storage: Storage;
  functions: FunctionRunner;
  invocations: Invocations;
  timers: Timers;
  wechat: WechatSimulator;
  people: People;
  suspension: Suspension;
}
