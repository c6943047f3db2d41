import { createCipheriv, createSign } from 'node:crypto';
import { keys, publicKeyId } from './keys';

export const now = 1_700_000_000_000;

/** Of a payment, as WeChat Pay documents it. */
export const payment = {
  mchid: '1900000109',
  appid: 'wx5f3a90c1d27be846',
  out_trade_no: 'o_0123456789abcdef01234567_1',
  transaction_id: '4200001851202311149130612345',
  trade_type: 'JSAPI',
  trade_state: 'SUCCESS',
  success_time: '2023-11-15T06:13:20+08:00',
  payer: { openid: 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
  amount: { total: 100, payer_total: 100, currency: 'CNY', payer_currency: 'CNY' },
};

/** Of a refund, as WeChat Pay documents it. */
export const refund = {
  mchid: '1900000109',
  out_trade_no: payment.out_trade_no,
  transaction_id: payment.transaction_id,
  out_refund_no: 'o_0123456789abcdef01234567_r1',
  refund_id: '50300012345202311150000000001',
  refund_status: 'SUCCESS',
  success_time: '2023-11-15T06:13:20+08:00',
  user_received_account: '支付用户零钱',
  amount: { total: 100, refund: 40, payer_total: 100, payer_refund: 40 },
};

/** Seals as WeChat Pay does; computed here, apart from the code under test. */
export function seal(
  content: unknown,
  { key = keys.apiV3Key, nonce = 'fdasflkja484', aad = 'transaction' } = {},
) {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key), Buffer.from(nonce)).setAAD(Buffer.from(aad));
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    original_type: 'transaction',
    associated_data: aad,
    nonce,
    ciphertext: sealed.toString('base64'),
  };
}

export const envelope = (resource: object = seal(payment), changes: object = {}) => ({
  id: 'EV-2018022511223320873',
  create_time: '2023-11-15T06:13:21+08:00',
  resource_type: 'encrypt-resource',
  event_type: 'TRANSACTION.SUCCESS',
  summary: '支付成功',
  resource,
  ...changes,
});

interface Signing {
  key?: typeof keys.wechatpay.privateKey;
  serial?: string;
  /** s */
  timestamp?: number | string;
  nonce?: string;
  base64?: boolean;
}

/** A request as CloudBase hands it on, signed as WeChat Pay does. */
export function signed(
  content: unknown = envelope(),
  {
    key = keys.wechatpay.privateKey,
    serial = publicKeyId,
    timestamp = now / 1000,
    nonce = 'EyCfN3',
    base64 = false,
  }: Signing = {},
) {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  const signature = createSign('RSA-SHA256').update(`${timestamp}\n${nonce}\n${body}\n`).sign(key, 'base64');
  return {
    path: '/pay-notify',
    httpMethod: 'POST',
    headers: {
      'content-type': 'application/json',
      'Wechatpay-Serial': serial,
      'Wechatpay-Timestamp': String(timestamp),
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Signature': signature,
    },
    queryStringParameters: {},
    requestContext: {},
    body: base64 ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: base64,
  };
}
