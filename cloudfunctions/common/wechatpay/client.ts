import { AppError } from '../kernel/errors';
import { log } from '../kernel/log';
import { bills } from './calls/bills';
import { openChannel } from './calls/channel';
import { payments } from './calls/payments';
import { refunds } from './calls/refunds';
import { sharing } from './calls/sharing';
import { readMerchant, type Merchant } from './merchant';
import type { WechatPayApi } from './types';

/** Calls of WeChat Pay for one merchant, which waits so long (ms) for each answer. */
export function apiOf(merchant: Merchant, patience?: number): WechatPayApi {
  const channel = openChannel(merchant, patience);
  return {
    mchid: merchant.mchid,
    ...payments(channel),
    ...refunds(channel),
    ...sharing(channel),
    ...bills(channel),
  };
}

const { config, problems } = readMerchant(process.env);
for (const problem of problems) log('error', 'wechatpay.config', { problem });

let api: WechatPayApi | null = null;

/** False when no variable of WeChat Pay is set, and there is nothing to do for it. */
export function isPaySetUp(): boolean {
  return config !== null || problems.length > 0;
}

/** WeChat Pay, with the merchant of this environment. Throws UNAVAILABLE when it is not set up, or not rightly. */
export function wechatPay(): WechatPayApi {
  if (!config) {
    throw new AppError('UNAVAILABLE', {
      message: {
        zh: '暂时不能付款和退款，请稍后再试，或联系客服。',
        en: 'Paying and refunding are not possible right now. Try again later, or contact support.',
      },
    });
  }
  return (api ??= apiOf(config));
}
