import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { mchid, privateKey, publicKey, publicKeyId, variable } from './config/fields';
import { readConfig, type ReadConfig, type Variables } from '../kernel/config/read-config';

/** What it takes to call WeChat Pay as a merchant. */
export interface Merchant {
  mchid: string;
  /** Of the merchant's certificate, which holds the public half of the private key. */
  serial: string;
  privateKey: KeyObject;
  /** What WeChat Pay calls its public key. */
  publicKeyId: string;
  publicKey: KeyObject;
  /** Where WeChat Pay sends notices. */
  notifyUrl: string;
  /** Ends with a slash. */
  apiUrl: string;
}

/** An address over https, or on this machine; neither with a query, which WeChat Pay would refuse. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  const safe = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
  return safe && search === '' && hash === '' && username === '' && !text.endsWith('?');
}

const schema = z
  .object({
    WECHATPAY_MCHID: mchid,
    WECHATPAY_SERIAL: variable(
      /^[0-9A-Fa-f]{32,40}$/,
      'is no serial number of a certificate: it has 40 hexadecimal digits and stands in pay.weixin.qq.com → 账户中心 → API安全 → 商户API证书',
    ),
    WECHATPAY_PRIVATE_KEY: privateKey,
    WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
    WECHATPAY_PUBLIC_KEY: publicKey,
    WECHATPAY_NOTIFY_URL: z.string('is missing').refine(isAddress, {
      error: 'is no address that WeChat Pay takes: it begins with https:// and ends without a query',
    }),
    WECHATPAY_API_URL: z
      .string()
      .refine(isAddress, {
        error: 'is no address over https without a query: leave it empty, so that it is WeChat Pay’s own',
      })
      .default('https://api.mch.weixin.qq.com/'),
  })
  .check(({ value, issues }) => {
    const own = createPublicKey(value.WECHATPAY_PRIVATE_KEY);
    if (!own.equals(value.WECHATPAY_PUBLIC_KEY)) return;
    issues.push({
      code: 'custom',
      input: null,
      path: ['WECHATPAY_PUBLIC_KEY'],
      message:
        'is the public half of your own private key: put there pub_key.pem, the public key of WeChat Pay',
    });
  });

/** Reads the variables with which `pay` and `sweep` sign. */
export function readMerchant(variables: Variables): ReadConfig<Merchant> {
  const { config, problems } = readConfig(schema, variables, 'docs/paying.md');
  if (!config) return { config: null, problems };
  const apiUrl = config.WECHATPAY_API_URL;
  return {
    problems,
    config: {
      mchid: config.WECHATPAY_MCHID,
      serial: config.WECHATPAY_SERIAL.toUpperCase(),
      privateKey: config.WECHATPAY_PRIVATE_KEY,
      publicKeyId: config.WECHATPAY_PUBLIC_KEY_ID,
      publicKey: config.WECHATPAY_PUBLIC_KEY,
      notifyUrl: config.WECHATPAY_NOTIFY_URL,
      apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
    },
  };
}
