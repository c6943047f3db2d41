import { createSign, createVerify, randomUUID } from 'node:crypto';
import type { LocalCloud } from '../../../emulator';
import { request, type Answer } from './request';

/** What a request to WeChat Pay says, right unless changed. */
export interface RawRequest {
  method: 'GET' | 'POST';
  path: string;
  body: string;
  /** What is signed in place of `body`. */
  signedBody: string;
  nonce: string;
  /** s */
  timestamp: string;
  mchid: string;
  serial: string;
  privateKey: string;
}

/** Sends a request to WeChat Pay that is signed by hand, so that anything can be wrong with it. */
export function sendRaw(
  { url, clock, wechatpay }: LocalCloud,
  changes: Partial<RawRequest>,
): Promise<Answer> {
  const { mchid, serial, merchant } = wechatpay.keys;
  const said: RawRequest = {
    method: 'GET',
    path: `/v3/pay/transactions/out-trade-no/order-1?mchid=${mchid}`,
    body: '',
    signedBody: changes.body ?? '',
    nonce: randomUUID(),
    timestamp: String(Math.floor(clock.now() / 1000)),
    mchid,
    serial,
    privateKey: merchant.privateKey,
    ...changes,
  };
  const { method, path, timestamp, nonce, body } = said;
  const signature = createSign('RSA-SHA256')
    .update(`${method}\n${path}\n${timestamp}\n${nonce}\n${said.signedBody}\n`)
    .sign(said.privateKey, 'base64');
  const parts = { mchid: said.mchid, nonce_str: nonce, timestamp, serial_no: said.serial, signature };
  const list = Object.entries(parts).map(([name, value]) => `${name}="${value}"`);
  const headers = { authorization: `WECHATPAY2-SHA256-RSA2048 ${list.join(',')}` };
  return request(`${url}${path}`, { method, headers, ...(method === 'POST' && { body }) });
}

/** Whether WeChat Pay has signed an answer, read as it is. */
export function isSigned({ wechatpay }: LocalCloud, { headers, body }: Answer): boolean {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const header = (name: string): string => headers.get(`wechatpay-${name}`) ?? '';
  return (
    header('serial') === wechatpay.keys.publicKeyId &&
    createVerify('RSA-SHA256')
      .update(`${header('timestamp')}\n${header('nonce')}\n${text}\n`)
      .verify(wechatpay.keys.platform.publicKey, header('signature'), 'base64')
  );
}
