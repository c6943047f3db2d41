import type { Share, ShareReturn } from '../../../database/collections/shares';
import { WechatPayError, type ReturnFacts, type WechatPayApi } from '../wechatpay/types';
import { isFinal } from './ask-share';
import type { BackEnding } from './share-changes';

/** What becomes of taking back: it has ended, or `wait` says why it has not. */
export type AskedBack = { ended: BackEnding } | { wait: string };

/** What both sides read of it at WeChat Pay. */
const description = '订单退款，佣金退回';

function read({ result, failReason }: ReturnFacts): AskedBack {
  if (result === 'PROCESSING') return { wait: result };
  return {
    ended: result === 'SUCCESS' ? { state: 'done' } : { state: 'failed', failReason: failReason ?? 'FAILED' },
  };
}

/** Asks WeChat Pay how taking back stands, and asks for it when WeChat Pay does not know it; always the same number. */
export async function askReturn(share: Share, back: ShareReturn, api: WechatPayApi): Promise<AskedBack> {
  const { outReturnNo, amount } = back;
  const paid = share.requests.find(({ result }) => result === 'SUCCESS');
  if (!paid) throw new Error(`${outReturnNo}: nothing was paid`);
  const { outOrderNo } = paid;
  try {
    const facts = await api.queryReturn(outOrderNo, outReturnNo);
    if (facts) return read(facts);
  } catch (error) {
    if (error instanceof WechatPayError) return { wait: error.code };
    throw error;
  }
  try {
    const mchid = share.receiver.account;
    return read(await api.returnShare({ outOrderNo, outReturnNo, mchid, amount, description }));
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error;
    if (!isFinal(error, share.tries)) return { wait: error.code };
    return { ended: { state: 'failed', failReason: error.code } };
  }
}
