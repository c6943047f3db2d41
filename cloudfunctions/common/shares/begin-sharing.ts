import type { Share } from '../../../database/collections/shares';
import { transaction } from '../kernel/database';
import type { TradeSettings } from '../kernel/settings/trade';
import { WechatPayError, type WechatPayApi } from '../wechatpay/types';
import { readAnswer, type Asked } from './ask-share';
import { putOff } from './put-off';
import { settleRequest } from './settle-request';
import { begun, released } from './share-changes';
import { whenToShare } from './when-to-share';

/**
 * Asks about a request that came to nothing once more, before somebody is paid under another number: one that was sent
 * long ago may have arrived late. Null when it is still nothing.
 */
async function askAgain(
  share: Share,
  request: Share['requests'][number],
  api: WechatPayApi,
): Promise<Asked | null> {
  try {
    const facts = await api.queryShare(request.outOrderNo, share.transactionId);
    const asked = facts && readAnswer(share, request, facts);
    return asked && 'ended' in asked && asked.ended.result === 'CLOSED' ? null : asked;
  } catch (error) {
    if (error instanceof WechatPayError) return { wait: error.code };
    throw error;
  }
}

/** Stores the next request of a commission that waits, if its order is ready now. */
function store({ _id }: Share, trade: Pick<TradeSettings, 'refundDays'>, now: number): Promise<void> {
  return transaction(async (t) => {
    const share = await t.doc('shares', _id).get();
    const order = await t.doc('orders', _id).get();
    if (share?.state !== 'waiting') return;
    const when = whenToShare(share, order, trade, now);
    if (when === 'share') await t.doc('shares', _id).update(begun(share, now));
    else if (when === 'release') await t.doc('shares', _id).update(released(now));
    else await t.doc('shares', _id).update({ nextAt: when, updatedAt: now });
  });
}

/** Goes on with a commission that waits. `now` in ms. */
export async function beginSharing(
  share: Share,
  trade: Pick<TradeSettings, 'refundDays'>,
  api: WechatPayApi,
  now: number,
): Promise<void> {
  for (const request of share.requests) {
    const found = await askAgain(share, request, api);
    if (found && 'wait' in found) return putOff(share, found.wait, now);
    if (found) return settleRequest(share, request.outOrderNo, found.ended, now);
  }
  return store(share, trade, now);
}
