import { CloudError } from '../cloudbase/errors';
import type { FunctionRunner } from '../cloudbase/functions/runner';
import type { DeployedFunction } from '../config/function-config';
import type { Faults } from '../faults/faults';
import type { EnvironmentName } from '../people/environments';
import type { People } from '../people/register';
import type { PushEvent } from './pushes';

/** How a row of WeChat's push settings is written in a function's config.json. */
const kindOf = ({ MsgType, Event = '' }: PushEvent): string => `${MsgType}/${Event}`;

function takerOf(functions: readonly DeployedFunction[], event: PushEvent): DeployedFunction {
  const takers = functions.filter(({ push }) => push.length > 0);
  const taker = takers.find(({ push }) => push.includes(kindOf(event))) ?? takers[0];
  if (taker) return taker;
  throw new CloudError('PUSH_NOT_CONFIGURED', -501000, 'No function takes message push.', 404);
}

export interface PushSender {
  env: EnvironmentName;
  functions: FunctionRunner;
  people: People;
  faults: Faults;
}

/**
 * Hands an event to the function whose config.json lists it, or, so that anything may be tried, to the first that takes
 * any; as WeChat does, with the identity of whom it is about. Gives the answer. Throws `CloudError` or `LostAnswerError`.
 */
export function sendPush({ env, functions, people, faults }: PushSender, event: PushEvent): Promise<string> {
  const taker = takerOf(functions.functions, event);
  const caller = people.list().find(({ openid }) => openid === event['FromUserName']) ?? null;
  const point = { env, push: event.Event ?? event.MsgType };
  return faults.apply(point, () => functions.invoke({ function: taker.name, event, source: 'push', caller }));
}
