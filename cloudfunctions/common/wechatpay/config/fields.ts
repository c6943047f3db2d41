import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import { readKey } from './rsa-key';

/** A variable that has to be there. `wrong` says what it is instead of what it should be, and what to do. */
export const variable = (pattern: RegExp, wrong: string) =>
  z.string('is missing').regex(pattern, { error: wrong });

export const mchid = variable(
  /^\d{8,10}$/,
  'is no merchant number: it has 8 to 10 digits and stands in pay.weixin.qq.com → 账户中心 → 商户信息',
);

export const publicKeyId = variable(
  /^PUB_KEY_ID_[0-9A-Za-z]{10,64}$/,
  'is no public key id: it begins with PUB_KEY_ID_ and stands in pay.weixin.qq.com → 账户中心 → API安全 → 微信支付公钥',
);

const found = { private: 'a private key', public: 'a public key', certificate: 'a certificate' };

/** An RSA key of 2048 bits or more. `file` is where it comes from. */
function rsaKey(kind: 'private' | 'public', file: string) {
  const remedy = `put there the content of ${file}, as PEM or as its base64 on one line`;
  return z.string('is missing').transform((text, context): KeyObject => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message: `${message}: ${remedy}` });
      return z.NEVER;
    };
    const read = readKey(text);
    if (!read) return refuse('cannot be read as a key');
    if (read.kind !== kind) return refuse(`holds ${found[read.kind]} instead of ${found[kind]}`);
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = read.key;
    const strong = type === 'rsa' && (details?.modulusLength ?? 0) >= 2048;
    return strong ? read.key : refuse('is no RSA key of 2048 bits or more');
  });
}

/** The merchant's own, to sign with. */
export const privateKey = rsaKey('private', 'apiclient_key.pem');

/** WeChat Pay's, to verify and to encrypt with. */
export const publicKey = rsaKey('public', 'pub_key.pem (微信支付公钥)');
