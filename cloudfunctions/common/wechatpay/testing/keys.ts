import { generateKeyPairSync, type KeyObject } from 'node:crypto';

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Keys made for this run alone: the merchant's, and WeChat Pay's. */
export const keys = { merchant: rsa(), wechatpay: rsa(), apiV3Key: 'an-APIv3-key-of-32-characters-00' };

export const publicKeyId = 'PUB_KEY_ID_0119000001092026010100000000';

export const pem = (key: KeyObject): string =>
  String(key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }));

/** The base64 of a key's DER, on one line. */
export const oneLine = (key: KeyObject): string =>
  key.export({ format: 'der', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString('base64');

/** Variables that are right, of `pay` and `pay-notify` together. */
export const variables = {
  WECHATPAY_MCHID: '1900000109',
  WECHATPAY_SERIAL: '3775B6A45ACD588826D15E583A95F5DD3775B6A4',
  WECHATPAY_PRIVATE_KEY: oneLine(keys.merchant.privateKey),
  WECHATPAY_PUBLIC_KEY_ID: publicKeyId,
  WECHATPAY_PUBLIC_KEY: oneLine(keys.wechatpay.publicKey),
  WECHATPAY_NOTIFY_URL: 'https://pay.example.com/pay-notify',
  WECHATPAY_API_URL: 'https://api.mch.weixin.qq.com/',
  WECHATPAY_API_V3_KEY: keys.apiV3Key,
};
