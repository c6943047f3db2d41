import { createSecretKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { mchid, publicKey, publicKeyId, variable } from './config/fields';
import { readConfig, type ReadConfig, type Variables } from '../kernel/config/read-config';

/** What it takes to verify and open what WeChat Pay notifies of. */
export interface NoticeKeys {
  mchid: string;
  /** What WeChat Pay calls its public key. */
  publicKeyId: string;
  publicKey: KeyObject;
  /** The merchant's APIv3 key, with which the content is sealed. */
  apiV3Key: KeyObject;
}

const schema = z.object({
  WECHATPAY_MCHID: mchid,
  WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
  WECHATPAY_PUBLIC_KEY: publicKey,
  WECHATPAY_API_V3_KEY: variable(
    /^[\x21-\x7e]{32}$/,
    'is no APIv3 key: it has exactly 32 characters, the ones you set in pay.weixin.qq.com → 账户中心 → API安全 → APIv3密钥',
  ),
});

/** Reads the variables with which `pay-notify` verifies and opens. */
export function readNoticeKeys(variables: Variables): ReadConfig<NoticeKeys> {
  const { config, problems } = readConfig(schema, variables, 'docs/paying.md');
  if (!config) return { config: null, problems };
  return {
    problems,
    config: {
      mchid: config.WECHATPAY_MCHID,
      publicKeyId: config.WECHATPAY_PUBLIC_KEY_ID,
      publicKey: config.WECHATPAY_PUBLIC_KEY,
      apiV3Key: createSecretKey(Buffer.from(config.WECHATPAY_API_V3_KEY)),
    },
  };
}
