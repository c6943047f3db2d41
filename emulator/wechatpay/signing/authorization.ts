import { createVerify } from 'node:crypto';
import { ApiError } from '../api-error';
import type { Keys } from './keys';

/** A request as it came in. */
export interface ApiRequest {
  method: string;
  /** Path and query, as sent. */
  target: string;
  authorization: string | undefined;
  body: string;
  /** `Wechatpay-Serial`: the key with which secrets in the body are encrypted. */
  serial?: string;
}

/** How far a request's time may be from ours, in ms. */
const tolerance = 300_000;
const scheme = 'WECHATPAY2-SHA256-RSA2048';

type Part = 'mchid' | 'nonce_str' | 'timestamp' | 'serial_no' | 'signature';

const refused = (message: string, detail: string): ApiError =>
  new ApiError('SIGN_ERROR', message, { location: 'authorization', issue: detail });

function parse(header: string | undefined): Record<Part, string> {
  if (header === undefined) throw refused('Http头缺少认证信息', 'no Authorization header');
  if (!header.startsWith(`${scheme} `)) throw refused('Http头Authorization认证类型不正确', 'unknown scheme');
  const found = new Map(
    [...header.slice(scheme.length).matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const of = (name: Part): string => {
    const value = found.get(name);
    if (!value) throw refused('Http头Authorization值格式错误', `no ${name}`);
    return value;
  };
  return {
    mchid: of('mchid'),
    nonce_str: of('nonce_str'),
    timestamp: of('timestamp'),
    serial_no: of('serial_no'),
    signature: of('signature'),
  };
}

/** Lets in what the merchant signed, each request once. Forgets nonces when their time is over. */
export class Doorkeeper {
  readonly #seen = new Map<string, number>();

  constructor(private readonly keys: Keys) {}

  /** Throws `ApiError` SIGN_ERROR. `now` in ms. */
  check({ method, target, authorization, body }: ApiRequest, now: number): void {
    const { mchid, nonce_str: nonce, timestamp, serial_no: serial, signature } = parse(authorization);
    const at = Number(timestamp) * 1000;
    if (!/^\d{1,12}$/.test(timestamp) || Math.abs(at - now) > tolerance) {
      throw refused('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟', 'stale timestamp');
    }
    if (mchid !== this.keys.mchid) throw refused('商户号不存在', 'unknown mchid');
    if (serial !== this.keys.serial) throw refused('证书序列号有误', 'unknown serial_no');
    const signed = `${method}\n${target}\n${timestamp}\n${nonce}\n${body}\n`;
    if (
      !createVerify('RSA-SHA256').update(signed).verify(this.keys.merchant.publicKey, signature, 'base64')
    ) {
      throw refused('签名错误，请检查后再试', 'sign not match');
    }
    this.#use(nonce, at, now);
  }

  #use(nonce: string, at: number, now: number): void {
    for (const [old, time] of this.#seen) {
      if (time >= now - tolerance) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(nonce))
      throw refused('Http头Authorization中的随机串重复', 'nonce_str was used before');
    this.#seen.set(nonce, Math.max(at, now));
  }
}
