import * as z from 'zod';
import type { Secrets } from '../secrets/secrets';
import { environmentIdentity, environmentNames, type EnvironmentName } from '../people/environments';
import type { AccessTokens } from './access-tokens';
import { invalidAppid, invalidGrantType, invalidSecret, missingAppid, missingSecret } from './errors';

const schema = z
  .object({
    grant_type: z.string().catch(''),
    appid: z.string().catch(''),
    secret: z.string().catch(''),
    force_refresh: z.boolean().catch(false),
  })
  .catch({ grant_type: '', appid: '', secret: '', force_refresh: false });

/** What asks for a token; the environment is that of the mini program. */
export interface TokenRequest {
  env: EnvironmentName;
  appid: string;
  force: boolean;
}

/** Reads the body of `POST /cgi-bin/stable_token`, and checks who asks. Throws `ServerApiError`. */
export function readTokenRequest(body: unknown, { appSecrets }: Pick<Secrets, 'appSecrets'>): TokenRequest {
  const { grant_type, appid, secret, force_refresh: force } = schema.parse(body);
  if (grant_type !== 'client_credential') throw invalidGrantType();
  if (appid === '') throw missingAppid();
  if (secret === '') throw missingSecret();
  const env = environmentNames.find((name) => environmentIdentity(name).appid === appid);
  if (!env) throw invalidAppid();
  if (secret !== appSecrets[env]) throw invalidSecret();
  return { env, appid, force };
}

/** Answers it. */
export function issueToken(tokens: AccessTokens, { appid, force }: TokenRequest) {
  const { value, seconds } = tokens.issue(appid, force);
  return { access_token: value, expires_in: seconds };
}
