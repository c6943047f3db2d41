import { randomUUID } from 'node:crypto';
import { readBody } from '../../http/body';
import { HttpError } from '../../http/http-error';
import { send } from '../../http/respond';
import type { Exchange, Handler, Router } from '../../http/router';
import { isEnvironmentName, type EnvironmentName } from '../../people/environments';
import type { Environment } from '../environment';
import { CloudError } from '../errors';
import { readFunctionAnswer } from './answer';

/** What the HTTP access service takes, in bytes. */
const bodyLimit = 6 * 1024 * 1024;
const textual = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded))/;

/** A request as an event function gets it; header names are in lower case, as Node reads them. */
async function eventOf({ request, url, params }: Exchange, environment: Environment): Promise<object> {
  const bytes = await readBody(request, bodyLimit);
  const binary = bytes.length > 0 && !textual.test(request.headers['content-type'] ?? 'text/plain');
  return {
    path: `/${params['path'] ?? ''}`,
    httpMethod: request.method,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    ),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { envId: environment.identity.envId, requestId: randomUUID() },
    body: bytes.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: binary,
  };
}

function access(environments: Readonly<Record<EnvironmentName, Environment>>): Handler {
  return async (exchange) => {
    const { env = '', name = '' } = exchange.params;
    const environment = isEnvironmentName(env) ? environments[env] : undefined;
    if (!environment?.functions.find(name)?.http || environment.suspension.state.unreachable) {
      throw new HttpError(404, 'INVALID_PATH', 'No function is open to HTTP here.');
    }
    const event = await eventOf(exchange, environment);
    try {
      const result = await environment.functions.invoke({
        function: name,
        event,
        source: 'http',
        caller: null,
      });
      const { status, headers, body } = readFunctionAnswer(result);
      const { 'content-type': type = 'text/plain; charset=utf-8', ...others } = headers;
      send(exchange.response, status, type, body, others);
    } catch (error) {
      if (error instanceof CloudError) throw new HttpError(error.status, error.code, error.message);
      throw error;
    }
  };
}

/**
 * `/http/<environment>/<function>`: the HTTP access service, for functions whose config.json opens them to it. Nobody is
 * signed in there.
 */
export function httpAccessRoutes(
  router: Router,
  environments: Readonly<Record<EnvironmentName, Environment>>,
): void {
  for (const method of ['GET', 'POST'] as const) {
    router.on(method, '/http/:env/:name', access(environments));
    router.on(method, '/http/:env/:name/*path', access(environments));
  }
}
