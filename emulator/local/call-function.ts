import type { Environment } from '../cloudbase/environment';
import type { Person } from '../people/people';

/** What a client may send a function, in bytes. */
export const eventLimit = 6 * 1024 * 1024;

/**
 * Calls a function as a client does, and gives its result as JSON. Throws `CloudError` or
 * `LostAnswerError`.
 */
export async function callAsClient(
  environment: Environment,
  name: string,
  event: unknown,
  caller: Person | null,
): Promise<string> {
  const { functions, wechat, suspension } = environment;
  suspension.requireOpen();
  if (caller) wechat.visits.note(caller.openid, environment.now());
  return functions.invoke({ function: name, event, source: 'client', caller });
}
