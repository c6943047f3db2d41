import * as z from 'zod';
import { readJson } from '../http/body';
import { sendJson } from '../http/respond';
import type { Handler } from '../http/router';
import type { CloudParts } from '../parts';
import { environmentNames, type EnvironmentName } from '../people/environments';
import type { SuspensionState } from '../suspension/suspension';

const schema = z.strictObject({
  env: z.enum(environmentNames),
  suspended: z.boolean(),
  unreachable: z.boolean().default(false),
});

/** Suspends a mini program or ends it, and has open pages load again. Throws `ZodError`. */
export function suspend(
  { environments, reload }: Pick<CloudParts, 'environments' | 'reload'>,
  request: unknown,
): void {
  const { env, suspended, unreachable } = schema.parse(request);
  environments[env].suspension.set(suspended, unreachable);
  reload.tell('reload');
}

function states({ environments }: CloudParts): Record<EnvironmentName, SuspensionState> {
  return { primary: environments.primary.suspension.state, standby: environments.standby.suspension.state };
}

/** `POST /local/suspend`: `{ env, suspended, unreachable? }`; answers with how both stand. */
export function postSuspend(parts: CloudParts): Handler {
  return async ({ request, response }) => {
    suspend(parts, await readJson(request));
    sendJson(response, 200, states(parts));
  };
}

/** `GET /local/suspend`: which mini programs are suspended. */
export function getSuspend(parts: CloudParts): Handler {
  return ({ response }) => sendJson(response, 200, states(parts));
}
