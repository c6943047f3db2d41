import type { EnvironmentName } from '../people/environments';
import type { Keys } from './signing/keys';

/** A PEM text as one line, as one pastes it into a cloud function's settings. */
const oneLine = (pem: string): string => pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');

/** The variables that functions of `env` get of their merchant; `url` is where this server is reached. */
export function merchantVariables(keys: Keys, url: string, env: EnvironmentName): Record<string, string> {
  return {
    WECHATPAY_MCHID: keys.mchid,
    WECHATPAY_SERIAL: keys.serial,
    WECHATPAY_PRIVATE_KEY: oneLine(keys.merchant.privateKey),
    WECHATPAY_PUBLIC_KEY_ID: keys.publicKeyId,
    WECHATPAY_PUBLIC_KEY: oneLine(keys.platform.publicKey),
    WECHATPAY_API_V3_KEY: keys.apiV3Key,
    WECHATPAY_NOTIFY_URL: `${url}/http/${env}/pay-notify`,
    WECHATPAY_API_URL: `${url}/`,
  };
}
