import { createHash } from 'node:crypto';
import * as z from 'zod';
import { WechatPayError, type WechatPayApi } from '../types';
import type { Channel } from './channel';

const kinds = {
  trade: { path: 'v3/bill/tradebill', params: { bill_type: 'ALL' } },
  fundflow: { path: 'v3/bill/fundflowbill', params: { account_type: 'BASIC' } },
};

/** The one path that is called with what an answer says. */
const filePath = '/v3/billdownload/file';

const offered = z.object({
  hash_type: z.literal('SHA1'),
  hash_value: z.string().regex(/^[0-9A-Fa-f]{40}$/),
  download_url: z.url().transform((text) => new URL(text)),
});

/** There is none for that day, or it is not ready yet. */
const absent = new Set(['NO_STATEMENT_EXIST', 'STATEMENT_CREATING']);

/** Bills of a day. */
export function bills({ send, download }: Channel): Pick<WechatPayApi, 'bill'> {
  async function offer(day: string, type: 'trade' | 'fundflow') {
    const { path, params } = kinds[type];
    try {
      const call = { name: 'bill', method: 'GET', path, params: { bill_date: day, ...params } } as const;
      return await send(call, offered);
    } catch (error) {
      if (error instanceof WechatPayError && absent.has(error.code)) return null;
      throw error;
    }
  }

  return {
    async bill(day, type) {
      const found = await offer(day, type);
      if (!found) return null;
      const { pathname, searchParams } = found.download_url;
      if (pathname !== filePath) throw new WechatPayError('UNREACHABLE', 0, 'a bill at another address');
      const params = Object.fromEntries(searchParams);
      const file = await download({ name: 'bill', method: 'GET', path: filePath.slice(1), params });
      const digest = createHash('sha1').update(file).digest('hex');
      if (digest === found.hash_value.toLowerCase()) return file.toString();
      throw new WechatPayError('UNREACHABLE', 200, 'a bill that does not have its digest');
    },
  };
}
