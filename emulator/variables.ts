import type { EnvironmentName } from './people/environments';
import type { WechatpaySimulator } from './wechatpay/simulator';

/** The variables that `cloudbaserc.json` is filled with for one environment. */
export function environmentVariables(
  env: EnvironmentName,
  wechatpay: WechatpaySimulator,
): Record<string, string> {
  return { LIFEBOAT_ROLE: env, ...wechatpay.variables(env) };
}
