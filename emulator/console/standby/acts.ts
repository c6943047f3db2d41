import type { Environment } from '../../cloudbase/environment';
import { cutLink, restoreLink } from '../../faults/link';
import { HttpError } from '../../http/http-error';
import { suspend } from '../../local/suspend';
import type { CloudParts } from '../../parts';
import { isEnvironmentName, type EnvironmentName } from '../../people/environments';
import type { Visit } from '../visit';

/** Has a function called and gives the call's id, however it ended. */
async function callOf(
  { invocations }: Environment,
  name: string,
  call: () => Promise<string>,
): Promise<string> {
  const before = invocations.list(name)[0];
  const failure: unknown = await call().then(
    () => null,
    (error: unknown) => error,
  );
  const latest = invocations.list(name)[0];
  if (!latest || latest === before) throw failure;
  return latest.id;
}

/** Does what a button says to an environment; gives the id of the call it made. */
type Call = (environment: Environment) => Promise<string>;
/** The same without a call. */
type Deed = (parts: CloudParts, env: EnvironmentName) => void;

/** As the cloud's own console calls it. */
const takeover =
  (event: object): Call =>
  (environment) =>
    callOf(environment, 'takeover', () =>
      environment.functions.invoke({ function: 'takeover', event, source: 'console', caller: null }),
    );

const suspending =
  (suspended: boolean, unreachable: boolean): Deed =>
  (parts, env) =>
    suspend(parts, { env, suspended, unreachable });

const calls = new Map<string, Call>(
  Object.entries({
    backup: (environment) => callOf(environment, 'backup', () => environment.timers.run('backup')),
    status: takeover({ action: 'status' }),
    promote: takeover({ action: 'promote' }),
    'promote-alone': takeover({ action: 'promote', final: false }),
    demote: takeover({ action: 'demote' }),
    'demote-force': takeover({ action: 'demote', force: true }),
    drill: takeover({ action: 'drill' }),
  } satisfies Record<string, Call>),
);

const deeds = new Map<string, Deed>(
  Object.entries({
    suspend: suspending(true, false),
    'suspend-hard': suspending(true, true),
    open: suspending(false, false),
    cut: ({ faults }, env) => cutLink(faults, env),
    restore: ({ faults }, env) => restoreLink(faults, env),
  } satisfies Record<string, Deed>),
);

/** Does what a button says, and leads back to the page with the answer. Throws `HttpError` 400, `CloudError`. */
export async function actOnStandby({ parts, link }: Visit, form: URLSearchParams): Promise<string> {
  const [env, act] = [form.get('env') ?? '', form.get('act') ?? ''];
  const [call, deed] = [calls.get(act), deeds.get(act)];
  if (!isEnvironmentName(env) || !(call ?? deed)) {
    throw new HttpError(400, 'NOT_POSSIBLE', 'No such button is there.');
  }
  deed?.(parts, env);
  const id = await call?.(parts.environments[env]);
  return link('standby', { env, ...(id !== undefined && { call: id }) });
}
