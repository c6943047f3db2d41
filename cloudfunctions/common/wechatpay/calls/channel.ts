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

/** ms */
const [usualPatience, downloadPatience] = [5 * second, 15 * second];
/** Bytes. */
const [answerLimit, fileLimit] = [1_000_000, 50_000_000];

const isFine = (status: number) => status >= 200 && status < 300;

/** Notes a call that did not do what it should: as a warning, when nobody knows what it did. */
async function logged<T>(call: string, work: () => Promise<T>): Promise<T> {
  const start = now();
  try {
    return await work();
  } catch (error) {
    if (error instanceof WechatPayError) {
      const { code, status, message: detail } = error;
      const level = code === 'UNREACHABLE' ? 'warn' : 'info';
      log(level, 'wechatpay.failed', { call, code, status, ms: now() - start, detail });
    }
    throw error;
  }
}

/**
 * Opens the way. The plugin signs what goes out and verifies what comes back: since no status counts as an error for it,
 * refusals too, which it would otherwise let pass unverified. `patience` in ms, of every call.
 */
export function openChannel(merchant: Merchant, patience: number = usualPatience): Channel {
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

  async function request(
    { method, path, params = {}, data }: Call,
    limits: { timeout: number; maxContentLength: number; responseType?: 'arraybuffer' },
  ): Promise<{ status: number; data: unknown }> {
    try {
      const signal = AbortSignal.timeout(limits.timeout);
      return await http.request<unknown>({ method, url: path, params, data, signal, ...limits });
    } catch (error) {
      throw unreachable(error);
    }
  }

  return {
    merchant,
    send: (call, answer) =>
      logged(call.name, async () => {
        const { status, data } = await request(call, { timeout: patience, maxContentLength: answerLimit });
        if (!isFine(status)) throw errorOf(status, data);
        const parsed = answer.safeParse(data);
        if (parsed.success) return parsed.data;
        const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
        throw new WechatPayError('UNREACHABLE', status, `an answer of another shape: ${fields}`);
      }),
    download: (call) =>
      logged(call.name, async () => {
        const limits = { timeout: downloadPatience, maxContentLength: fileLimit };
        const { status, data } = await request(call, { ...limits, responseType: 'arraybuffer' });
        if (isFine(status) && Buffer.isBuffer(data)) return data;
        throw new WechatPayError('UNREACHABLE', status, 'no file');
      }),
  };
}
