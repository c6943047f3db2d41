import type { Answer } from '../../../cloudfunctions/common/kernel/contract/answer';
import type { DrillReport, TakeoverReport } from '../../../cloudfunctions/takeover/contract';
import { schema } from '../../../database';
import type { StandbyState } from '../../../database/collections/standby-state';
import type { EnvironmentName } from '../../../emulator/people/environments';
import type { ProjectCloud } from './project-cloud';

/** Calls `takeover` as the console does. */
export async function sendTakeover<Data = TakeoverReport>(
  cloud: Pick<ProjectCloud, 'environment'>,
  env: EnvironmentName,
  event: unknown,
): Promise<Answer<Data>> {
  const call = { function: 'takeover', event, source: 'console', caller: null } as const;
  return JSON.parse(await cloud.environment(env).functions.invoke(call)) as Answer<Data>;
}

async function expectDone<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const given = await answer;
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  return given.data;
}

/** Promotes `env`, which is expected to work. */
export function promote(
  cloud: Pick<ProjectCloud, 'environment'>,
  env: EnvironmentName,
  options: { final?: boolean; door?: 'app' | 'h5' } = {},
): Promise<TakeoverReport> {
  return expectDone(sendTakeover(cloud, env, { action: 'promote', ...options }));
}

/** Has `env` stop serving, which is expected to work. */
export function demote(
  cloud: Pick<ProjectCloud, 'environment'>,
  env: EnvironmentName,
  options: { force?: boolean } = {},
): Promise<TakeoverReport> {
  return expectDone(sendTakeover(cloud, env, { action: 'demote', ...options }));
}

export function status(
  cloud: Pick<ProjectCloud, 'environment'>,
  env: EnvironmentName,
): Promise<TakeoverReport['status']> {
  return expectDone(sendTakeover(cloud, env, { action: 'status' })).then((report) => report.status);
}

export function drill(cloud: Pick<ProjectCloud, 'environment'>, env: EnvironmentName): Promise<DrillReport> {
  return expectDone(sendTakeover<DrillReport>(cloud, env, { action: 'drill' }));
}

/** What an environment keeps of itself. */
export function stateOf<Id extends StandbyState['_id']>(
  cloud: Pick<ProjectCloud, 'environment'>,
  env: EnvironmentName,
  _id: Id,
): Extract<StandbyState, { _id: Id }> | undefined {
  const { database } = cloud.environment(env);
  const [found] = database.read(schema.standbyState.name, { query: { _id } }) as unknown[];
  return found as Extract<StandbyState, { _id: Id }> | undefined;
}
