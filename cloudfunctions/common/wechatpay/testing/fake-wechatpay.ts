import { createSign, createVerify } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiOf } from '../client';
import { readMerchant } from '../merchant';
import { keys, publicKeyId, variables } from './keys';

/** What was asked for; every one was signed by the merchant. */
export interface Asked {
  method: string;
  url: string;
  serial: string | undefined;
  body: string;
}

/** How to answer; `body` is sent as it is when it is a text. */
export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** What is signed instead of the body; null: nothing. */
  signed?: string | null;
  key?: typeof keys.wechatpay.privateKey;
  serial?: string;
  /** s; how late the signature is. */
  late?: number;
  /** Breaks off without an answer, or keeps the caller waiting. */
  broken?: 'off' | 'waiting';
}

function isSigned({ method, url, body }: Asked, authorization = ''): boolean {
  const said = Object.fromEntries(
    [...authorization.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const text = `${method}\n${url}\n${said['timestamp']}\n${said['nonce_str']}\n${body}\n`;
  const verified = createVerify('RSA-SHA256').update(text);
  return (
    said['mchid'] === variables.WECHATPAY_MCHID &&
    said['serial_no'] === variables.WECHATPAY_SERIAL &&
    verified.verify(keys.merchant.publicKey, said['signature'] ?? '', 'base64')
  );
}

function send(response: ServerResponse, reply: Reply): void {
  const { status = 200, body = '', key = keys.wechatpay.privateKey, serial = publicKeyId, late = 0 } = reply;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const signed = reply.signed === undefined ? text : reply.signed;
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  if (signed !== null) {
    const timestamp = String(Math.floor(Date.now() / 1000) - late);
    const message = `${timestamp}\nabc\n${signed}\n`;
    response.setHeader('Wechatpay-Timestamp', timestamp);
    response.setHeader('Wechatpay-Nonce', 'abc');
    response.setHeader('Wechatpay-Serial', serial);
    response.setHeader('Wechatpay-Signature', createSign('RSA-SHA256').update(message).sign(key, 'base64'));
  }
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  response.end(status === 204 ? '' : text);
}

/** A server that says what a test wants WeChat Pay to say, and the client under test in front of it. */
export class FakeWechatPay {
  readonly asked: Asked[] = [];
  /** Taken one after the other; the last one stays. */
  replies: Reply[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const body = Buffer.concat(parts).toString();
        const asked = { method, url, body, serial: String(headers['wechatpay-serial']) };
        this.asked.push(asked);
        const reply = (this.replies.length > 1 ? this.replies.shift() : this.replies[0]) ?? {};
        if (reply.broken === 'waiting') return;
        if (reply.broken === 'off') response.destroy();
        else if (isSigned(asked, headers.authorization)) send(response, reply);
        else send(response, { status: 401, body: { code: 'SIGN_ERROR', message: '签名错误' } });
      });
    });
  }

  async start(patience?: number) {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    const { config, problems } = readMerchant({ ...variables, WECHATPAY_API_URL: url });
    if (!config) throw new Error(problems.join(' '));
    return apiOf(config, patience);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What was called last, and with what. */
  last(): { call: string; data: unknown } {
    const asked = this.asked.at(-1);
    if (!asked) throw new Error('nothing was asked');
    return { call: `${asked.method} ${asked.url}`, data: asked.body === '' ? null : JSON.parse(asked.body) };
  }
}
