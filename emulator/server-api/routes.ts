import type { Environment } from '../cloudbase/environment';
import type { Faults } from '../faults/faults';
import { readBody } from '../http/body';
import { sendJson } from '../http/respond';
import type { Exchange, Handler, Router } from '../http/router';
import type { EnvironmentName } from '../people/environments';
import type { Secrets } from '../secrets/secrets';
import { AccessTokens } from './access-tokens';
import {
  accountFrozen,
  emptyBody,
  invalidEnvironment,
  missingParameter,
  missingToken,
  notJson,
  requestId,
  ServerApiError,
  userLimited,
} from './errors';
import { invokeFunction } from './invoke-function';
import { issueToken, readTokenRequest } from './stable-token';

export interface ServerApiOptions {
  environments: Readonly<Record<EnvironmentName, Environment>>;
  secrets: Secrets;
  faults: Faults;
  /** Local time, ms. */
  now: () => number;
  /** How long WeChat waits for a function, in ms. */
  patience: number;
}

/** What WeChat takes, in bytes; documented for events of functions. */
const bodyLimit = 6 * 1024 * 1024;

async function readValue({ request }: Exchange): Promise<unknown> {
  const text = (await readBody(request, bodyLimit)).toString('utf8');
  if (text.trim() === '') throw emptyBody();
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

/** Answers with what `run` gives, or with its error, in WeChat's form. */
function answering(run: (exchange: Exchange) => Promise<object>): Handler {
  return async (exchange) => {
    try {
      sendJson(exchange.response, 200, await run(exchange));
    } catch (error) {
      if (!(error instanceof ServerApiError)) throw error;
      const { errcode, errmsg } = error;
      sendJson(exchange.response, 200, { errcode, errmsg: `${errmsg} rid: ${requestId()}` });
    }
  };
}

function stableToken({ environments, secrets, faults }: ServerApiOptions, tokens: AccessTokens): Handler {
  return answering(async (exchange) => {
    const request = readTokenRequest(await readValue(exchange), secrets);
    if (environments[request.env].suspension.state.unreachable) throw accountFrozen();
    const point = { env: request.env, server: 'stable_token' } as const;
    return faults.apply(point, () => Promise.resolve(issueToken(tokens, request)));
  });
}

function invoke(options: ServerApiOptions, tokens: AccessTokens): Handler {
  const { environments, faults, patience } = options;
  return answering(async (exchange) => {
    const { searchParams } = exchange.url;
    const token = searchParams.get('access_token');
    if (!token) throw missingToken();
    const appid = tokens.check(token);
    const [envId, name] = [searchParams.get('env'), searchParams.get('name')];
    if (!envId || !name) throw missingParameter();
    const event = await readValue(exchange);
    const environment = Object.values(environments).find(
      ({ identity }) => identity.envId === envId && identity.appid === appid,
    );
    if (!environment) throw invalidEnvironment();
    if (environment.suspension.state.unreachable) throw userLimited();
    const point = { env: environment.identity.name, server: 'invokecloudfunction' } as const;
    const answer = await faults.apply(point, () => invokeFunction(environment, name, event, patience));
    return { errcode: 0, errmsg: 'ok', ...answer };
  });
}

/** WeChat's server API, as far as one environment needs it to speak with the other. */
export function serverApiRoutes(router: Router, options: ServerApiOptions): void {
  const tokens = new AccessTokens(options.now);
  router.on('POST', '/cgi-bin/stable_token', stableToken(options, tokens));
  router.on('POST', '/tcb/invokecloudfunction', invoke(options, tokens));
}
