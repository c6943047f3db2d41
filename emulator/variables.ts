import { environmentIdentity, otherEnvironment, type EnvironmentName } from './people/environments';
import type { Secrets } from './secrets/secrets';
import type { WechatpaySimulator } from './wechatpay/simulator';

/** Gives the variables that `cloudbaserc.json` is filled with for one environment. */
export type VariablesOf = (env: EnvironmentName) => Record<string, string>;

/** `url` is where this server is reached, without a slash at the end. */
export function variablesOf(options: {
  wechatpay: WechatpaySimulator;
  secrets: Secrets;
  url: string;
}): VariablesOf {
  const { wechatpay, secrets, url } = options;
  return (env) => {
    const peer = otherEnvironment(env);
    const { envId, appid } = environmentIdentity(peer);
    return {
      LIFEBOAT_ROLE: env,
      LIFEBOAT_PEER_ENV: envId,
      LIFEBOAT_PEER_APPID: appid,
      LIFEBOAT_PEER_SECRET: secrets.appSecrets[peer],
      LIFEBOAT_LINK_KEY: secrets.linkKey,
      LIFEBOAT_PHONE_KEY: secrets.phoneKey,
      LIFEBOAT_AGE_RECIPIENT: secrets.ageRecipient,
      WECHAT_API_URL: `${url}/`,
      ...wechatpay.variables(env),
    };
  };
}
