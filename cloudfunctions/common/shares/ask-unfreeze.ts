import type { Share } from '../../../database/collections/shares';
import { unfreezeId } from '../orders/ids';
import { WechatPayError, type WechatPayApi } from '../wechatpay/types';

const description = '解冻剩余资金';

/** Asks WeChat Pay to release what is left. Gives null when nothing is frozen any more, else why it still is. */
export async function askUnfreeze(
  { _id, transactionId }: Pick<Share, '_id' | 'transactionId'>,
  api: WechatPayApi,
): Promise<string | null> {
  try {
    const released = await api.unfreeze({ transactionId, outOrderNo: unfreezeId(_id), description });
    if (released.state !== 'FINISHED') return released.state;
    const closed = released.receivers.some(({ result }) => result === 'CLOSED');
    return closed ? await askWhatIsLeft(transactionId, 'CLOSED', api) : null;
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error;
    if (error.retryable) return error.code;
    return askWhatIsLeft(transactionId, error.code, api);
  }
}

/** Refused: with nothing left to release, as after a whole refund, it is done all the same. */
async function askWhatIsLeft(transactionId: string, code: string, api: WechatPayApi): Promise<string | null> {
  try {
    return (await api.unsplitAmount(transactionId)) === 0 ? null : code;
  } catch (error) {
    if (error instanceof WechatPayError) return code;
    throw error;
  }
}
