import type { Answer } from '../../cloudfunctions/common/kernel/contract/answer';
import type { TakeoverReport } from '../../cloudfunctions/takeover/contract';
import type { LocalCloud } from '../../emulator';
import type { EnvironmentName } from '../../emulator/people/environments';

/** Has the environment take over, as an operator does in the cloud console. Throws when it does not. */
export async function promote(
  cloud: LocalCloud,
  env: EnvironmentName,
  final: boolean,
): Promise<TakeoverReport> {
  const event = { action: 'promote', final };
  const text = await cloud
    .environment(env)
    .functions.invoke({ function: 'takeover', event, source: 'console', caller: null });
  const answer = JSON.parse(text) as Answer<TakeoverReport>;
  if (!answer.ok) throw new Error(`promote of the ${env} was refused: ${answer.error.message.en}`);
  return answer.data;
}
