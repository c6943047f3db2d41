import type { IncomingMessage } from 'node:http';
import type { Environment } from '../cloudbase/environment';
import { CloudError } from '../cloudbase/errors';
import { HttpError } from '../http/http-error';
import type { Exchange } from '../http/router';
import type { CloudParts } from '../parts';
import { isEnvironmentName } from '../people/environments';
import { BadNameError, type Person } from '../people/people';

/** The environment an address names with `?env=`; primary when it names none. Throws `HttpError` 400. */
export function environmentOf({ environments }: CloudParts, { url }: Pick<Exchange, 'url'>): Environment {
  const name = url.searchParams.get('env') ?? 'primary';
  if (!isEnvironmentName(name)) {
    throw new HttpError(400, 'UNKNOWN_ENVIRONMENT', 'env is "primary" or "standby".');
  }
  return environments[name];
}

/** The same for what a person's client wants. Throws `HttpError` 403 when the mini program is suspended. */
export function openEnvironmentOf(parts: CloudParts, exchange: Pick<Exchange, 'url'>): Environment {
  const environment = environmentOf(parts, exchange);
  try {
    environment.suspension.requireOpen();
  } catch (error) {
    if (error instanceof CloudError) throw new HttpError(error.status, error.code, error.message);
    throw error;
  }
  return environment;
}

/** The person in the header `x-local-user`; null without one. Throws `HttpError` 400 for a bad name. */
export function personOf(environment: Environment, { headers }: IncomingMessage): Person | null {
  const name = headers['x-local-user'];
  return name === undefined ? null : personNamed(environment, String(name));
}

/** The person called `name`. Throws `HttpError` 400 for a bad name. */
export function personNamed(environment: Environment, name: string): Person {
  try {
    return environment.people.find(name);
  } catch (error) {
    if (error instanceof BadNameError) throw new HttpError(400, 'BAD_USER', error.message);
    throw error;
  }
}
