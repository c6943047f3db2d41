import { generateKeyPairSync } from 'node:crypto';
import { keys, oneLine, pem } from './keys';

const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const locked = keys.merchant.privateKey.export({
  format: 'pem',
  type: 'pkcs8',
  cipher: 'aes-256-cbc',
  passphrase: 'secret',
});

/** A certificate as `apiclient_cert.pem` is one; of a key that nobody has any more. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBbjCCARWgAwIBAgIUXDjwoTsfNtUz8cx1vCkzlAhgpDcwCgYIKoZIzj0EAwIw
DDEKMAgGA1UEAwwBZTAgFw0yNjExMjExMTQyNDZaGA8yMTI2MTAyODExNDI0Nlow
DDEKMAgGA1UEAwwBZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABD3SbWmPPh19
2AO8qjPnvHlGsgEdmGxf6alo0Xzyd2XQCJ+2hbJzkPWiNcKSwCE0HWfgoxT2GSJG
dF0m/HDB4CmjUzBRMB0GA1UdDgQWBBTAt+T05V4y04yY/URaB8xWqlcJwDAfBgNV
HSMEGDAWgBTAt+T05V4y04yY/URaB8xWqlcJwDAPBgNVHRMBAf8EBTADAQH/MAoG
CCqGSM49BAMCA0cAMEQCIGQyCBLiQxkSkYz9nqHuCaZHVhtc+vyz670t/l/URCS1
AiA+3B47hqq/18stDSukXSUZm1DLAOHUpH/4yO19kSbifg==
-----END CERTIFICATE-----`;

type Malformed = [variable: string, what: string, value: string | undefined, says: RegExp];

const notPrivate: Malformed[] = [
  ['WECHATPAY_PRIVATE_KEY', 'missing', undefined, /is missing/],
  ['WECHATPAY_PRIVATE_KEY', 'empty', '  ', /is missing/],
  ['WECHATPAY_PRIVATE_KEY', 'never filled in', '{{env.WECHATPAY_PRIVATE_KEY}}', /is missing/],
  ['WECHATPAY_PRIVATE_KEY', 'no key', 'apiclient_key.pem', /cannot be read as a key/],
  ['WECHATPAY_PRIVATE_KEY', 'cut off', oneLine(keys.merchant.privateKey).slice(0, 900), /cannot be read/],
  ['WECHATPAY_PRIVATE_KEY', 'locked', String(locked), /cannot be read as a key/],
  [
    'WECHATPAY_PRIVATE_KEY',
    'a public key',
    pem(keys.merchant.publicKey),
    /a public key instead of a private/,
  ],
  ['WECHATPAY_PRIVATE_KEY', 'a certificate', certificate, /holds a certificate instead of a private key/],
  ['WECHATPAY_PRIVATE_KEY', 'too small', pem(small.privateKey), /no RSA key of 2048 bits/],
  ['WECHATPAY_PRIVATE_KEY', 'of a curve', pem(curve.privateKey), /no RSA key of 2048 bits/],
];

const notSigning: Malformed[] = [
  ['WECHATPAY_SERIAL', 'missing', undefined, /is missing/],
  ['WECHATPAY_SERIAL', 'no serial number', 'apiclient_cert', /no serial number/],
  [
    'WECHATPAY_PUBLIC_KEY',
    'our own',
    oneLine(keys.merchant.publicKey),
    /public half of your own private key/,
  ],
  ['WECHATPAY_NOTIFY_URL', 'missing', undefined, /is missing/],
  ['WECHATPAY_NOTIFY_URL', 'without a protocol', 'pay.example.com/pay-notify', /no address/],
  ['WECHATPAY_NOTIFY_URL', 'not over https', 'http://pay.example.com/pay-notify', /no address/],
  ['WECHATPAY_NOTIFY_URL', 'with a query', 'https://pay.example.com/pay-notify?a=1', /no address/],
  ['WECHATPAY_NOTIFY_URL', 'with the mark of one', 'https://pay.example.com/pay-notify?', /no address/],
  ['WECHATPAY_NOTIFY_URL', 'with a fragment', 'https://pay.example.com/pay-notify#a', /no address/],
  ['WECHATPAY_API_URL', 'not over https', 'http://api.mch.weixin.qq.com/', /leave it empty/],
];

const notShared: Malformed[] = [
  ['WECHATPAY_MCHID', 'missing', undefined, /is missing/],
  ['WECHATPAY_MCHID', 'an appid', 'wx5f3a90c1d27be846', /no merchant number/],
  ['WECHATPAY_PUBLIC_KEY_ID', 'missing', undefined, /is missing/],
  ['WECHATPAY_PUBLIC_KEY_ID', 'a serial number', '3775B6A45ACD588826D15E583A95F5DD', /no public key id/],
  ['WECHATPAY_PUBLIC_KEY', 'missing', undefined, /is missing/],
  ['WECHATPAY_PUBLIC_KEY', 'no key', 'pub_key.pem', /cannot be read as a key/],
  [
    'WECHATPAY_PUBLIC_KEY',
    'a private key',
    pem(keys.wechatpay.privateKey),
    /a private key instead of a public/,
  ],
  ['WECHATPAY_PUBLIC_KEY', 'a certificate', certificate, /holds a certificate instead of a public key/],
  ['WECHATPAY_PUBLIC_KEY', 'too small', pem(small.publicKey), /no RSA key of 2048 bits/],
];

const notApiV3: Malformed[] = [
  ['WECHATPAY_API_V3_KEY', 'missing', undefined, /is missing/],
  ['WECHATPAY_API_V3_KEY', 'too short', keys.apiV3Key.slice(1), /exactly 32 characters/],
  ['WECHATPAY_API_V3_KEY', 'too long', `${keys.apiV3Key}0`, /exactly 32 characters/],
  ['WECHATPAY_API_V3_KEY', 'of other characters', '密'.repeat(32), /exactly 32 characters/],
];

/** What a variable may hold by mistake, and what has to be said of it. */
export const malformedSigning = [...notShared, ...notPrivate, ...notSigning];
export const malformedNotice = [...notShared, ...notApiV3];
