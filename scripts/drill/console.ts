import type { Answer } from '../../cloudfunctions/common/kernel/contract/answer';
import type { TakeoverReport } from '../../cloudfunctions/takeover/contract';
import type { LocalCloud } from '../../emulator';
import type { EnvironmentName } from '../../emulator/people/environments';

type Event = { action: 'promote'; final: boolean } | { action: 'demote'; force: boolean };

async function ask(cloud: LocalCloud, env: EnvironmentName, event: Event): Promise<TakeoverReport> {
  const text = await cloud
    .environment(env)
    .functions.invoke({ function: 'takeover', event, source: 'console', caller: null });
  const answer = JSON.parse(text) as Answer<TakeoverReport>;
  if (!answer.ok) throw new Error(`${event.action} of the ${env} was refused: ${answer.error.message.en}`);
  return answer.data;
}

/** Has the environment take over, as an operator does in the cloud console. Throws when it does not. */
export function promote(cloud: LocalCloud, env: EnvironmentName, final: boolean): Promise<TakeoverReport> {
  return ask(cloud, env, { action: 'promote', final });
}

/** Has the environment stop serving, whether another serves or not. Throws when it does not. */
export function demote(cloud: LocalCloud, env: EnvironmentName): Promise<TakeoverReport> {
  return ask(cloud, env, { action: 'demote', force: true });
}
