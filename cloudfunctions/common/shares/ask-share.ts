import type { Share, ShareRequest } from '../../../database/collections/shares';
import { log } from '../kernel/log';
import { WechatPayError, type ShareFacts, type WechatPayApi } from '../wechatpay/types';
import type { Ending } from './share-changes';
import { assertWithinCap } from './share-policy';

/** What becomes of a request: it has ended, or `wait` says why it has not. */
export type Asked = { ended: Ending } | { wait: string };

/** What both sides read of it at WeChat Pay. The same whenever it is sent, as WeChat Pay wants it. */
const description = '推广佣金';

/** Refused with this code, a request may fare better later: the order is still busy. */
const busy = 'INVALID_REQUEST';
const patience = 5;

/** Whether WeChat Pay has refused for good. `tries`: how often it was asked before. */
export function isFinal({ code, retryable }: WechatPayError, tries: number): boolean {
  return !retryable && !(code === busy && tries < patience);
}

/** What an answer says of a request. A request that has finished has not necessarily succeeded. */
export function readAnswer(
  { receiver: { account } }: Pick<Share, 'receiver'>,
  { outOrderNo, amount }: Pick<ShareRequest, 'outOrderNo' | 'amount'>,
  { state, receivers }: ShareFacts,
): Asked {
  const receiver = receivers.find((one) => one.account === account);
  if (receiver && receiver.amount !== amount) {
    log('error', 'share.mismatch', { request: outOrderNo, ours: amount, theirs: receiver.amount });
    return { wait: 'mismatch' };
  }
  if (state !== 'FINISHED') return { wait: state };
  if (!receiver) {
    log('error', 'share.mismatch', { request: outOrderNo, ours: amount, theirs: null });
    return { wait: 'mismatch' };
  }
  const { result, failReason } = receiver;
  if (result === 'PENDING') return { wait: result };
  return { ended: result === 'SUCCESS' ? { result } : { result, failReason: failReason ?? 'CLOSED' } };
}

/** Sends a request, with the same number and amount whenever it is sent again. */
async function send(share: Share, request: ShareRequest, api: WechatPayApi): Promise<Asked> {
  const { transactionId, receiver, tries } = share;
  const { outOrderNo, amount } = request;
  const { type, account, appid } = receiver;
  assertWithinCap(share);
  try {
    const call = { appid, transactionId, outOrderNo, receiver: { type, account }, amount, description };
    return readAnswer(share, request, await api.share(call));
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error;
    if (!isFinal(error, tries)) return { wait: error.code };
    return { ended: { result: 'CLOSED', failReason: error.code } };
  }
}

/** Asks WeChat Pay how a request stands, and sends it when WeChat Pay does not know it. */
export async function askShare(share: Share, request: ShareRequest, api: WechatPayApi): Promise<Asked> {
  try {
    const facts = await api.queryShare(request.outOrderNo, share.transactionId);
    if (facts) return readAnswer(share, request, facts);
  } catch (error) {
    if (error instanceof WechatPayError) return { wait: error.code };
    throw error;
  }
  return send(share, request, api);
}
