import { Decorator } from 'wechatpay-axios-plugin';
import type * as z from 'zod';
import { now, second } from '../../kernel/clock';
import { log } from '../../kernel/log';
import type { Merchant } from '../merchant';
import { WechatPayError } from '../types';
import { errorOf, unreachable } from './failure';

/** One call of WeChat Pay. */
export interface Call {
  /** What it is called in the log. */
  name: string;
  method: 'GET' | 'POST';
  /** Without a slash in front; what is put into it is encoded. */
  path: string;
  params?: Record<string, string>;
  data?: Record<string, unknown>;
}

/** The way to WeChat Pay and back. */
export interface Channel {
  readonly merchant: Merchant;
  /** Sends a call, and reads its verified answer. Throws `WechatPayError`. */
  readonly send: <S extends z.ZodType>(call: Call, answer: S) => Promise<z.output<S>>;
  /** Gives a file, which WeChat Pay does not sign: whoever asks checks its digest. Throws `WechatPayError`. */
  readonly download: (call: Call) => Promise<Buffer>;
}

interface Received {
  status: number;
  data: unknown;
}

/** ms */
const [patience, downloadPatience] = [5 * second, 15 * second];
/** Bytes. */
const [answerLimit, fileLimit] = [1_000_000, 50_000_000];

/**
 * Opens the way. The plugin signs what goes out and verifies what comes back: since no status counts as an error for it,
 * refusals too, which it would otherwise let pass unverified.
 */
export function openChannel(merchant: Merchant): Channel {
  const { mchid, serial, privateKey, publicKeyId, publicKey, apiUrl } = merchant;
  const options = {
    mchid,
    serial,
    privateKey,
    certs: { [publicKeyId]: publicKey },
    baseURL: apiUrl,
    headers: { 'Wechatpay-Serial': publicKeyId },
    validateStatus: () => true,
    maxRedirects: 0,
    proxy: false,
  };
  const http = Decorator.jsonBased(options);

  /** Sends, and gives what came back and was verified. */
  async function request(
    { name, method, path, params = {}, data }: Call,
    limits: { timeout: number; maxContentLength: number; responseType?: 'arraybuffer' },
  ): Promise<Received> {
    const start = now();
    try {
      const signal = AbortSignal.timeout(limits.timeout);
      const received = await http.request<unknown>({ method, url: path, params, data, signal, ...limits });
      if (received.status >= 200 && received.status < 300) return received;
      throw errorOf(received);
    } catch (error) {
      const failure = error instanceof WechatPayError ? error : unreachable(error);
      const { code, status, message } = failure;
      log(code === 'UNREACHABLE' ? 'warn' : 'info', 'wechatpay.refused', { call: name, code, status, ms: now() - start, detail: message });
      throw failure;
    }
  }

  return {
    merchant,
    async send(call, answer) {
      const { data, status } = await request(call, { timeout: patience, maxContentLength: answerLimit });
      const parsed = answer.safeParse(data);
      if (parsed.success) return parsed.data;
      const fields = parsed.error.issues.map(({ path }) => path.join('.'));
      log('error', 'wechatpay.shape', { call: call.name, status, fields });
      throw new WechatPayError('UNREACHABLE', status, `an answer of another shape: ${fields.join(', ')}`);
    },
    async download(call) {
      const limits = { timeout: downloadPatience, maxContentLength: fileLimit };
      const { data, status } = await request(call, { ...limits, responseType: 'arraybuffer' });
      if (Buffer.isBuffer(data)) return data;
      throw new WechatPayError('UNREACHABLE', status, 'no file');
    },
  };
}
