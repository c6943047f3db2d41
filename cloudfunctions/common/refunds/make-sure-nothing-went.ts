import type { Refund } from '../../../database/collections/refunds';
import { AppError } from '../kernel/errors';
import { wechatPay } from '../wechatpay/client';
import { WechatPayError } from '../wechatpay/types';
import { settleRefund } from './settle-refund';

/**
 * Asks WeChat Pay whether a refund that is stuck has gone out all the same, before it is let be: throws CONFLICT when it
 * did or may, and UNAVAILABLE when nobody can tell. `now` in ms.
 */
export async function makeSureNothingWent({ _id }: Pick<Refund, '_id'>, now: number): Promise<void> {
  try {
    const facts = await wechatPay().queryRefund(_id);
    if (!facts || facts.status === 'CLOSED') return;
    await settleRefund(facts, now);
  } catch (error) {
    if (error instanceof WechatPayError) throw new AppError('UNAVAILABLE');
    throw error;
  }
  throw new AppError('CONFLICT', {
    message: {
      zh: '这笔退款微信支付已经受理，请先在商户平台查看和处理。',
      en: 'WeChat Pay has taken this refund. Look at it on the merchant platform first.',
    },
  });
}
