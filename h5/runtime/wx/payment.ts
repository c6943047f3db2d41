import type { PaymentRequest, Till } from '../cloud/till';
import { say } from '../words';
import { api, ApiError } from './api';

const fields = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const;

function read(options: Partial<Record<keyof PaymentRequest, unknown>>): PaymentRequest {
  const texts = fields.map((name) => {
    const value = options[name];
    if (typeof value === 'string') return [name, value] as const;
    const kind = value === undefined ? 'Undefined' : typeof value;
    throw new ApiError(`parameter error: parameter.${name} should be String instead of ${kind};`);
  });
  return Object.fromEntries(texts) as unknown as PaymentRequest;
}

/**
 * `wx.requestPayment`: without a till it fails. Closing the window and paying while the app dies start the app again,
 * and no callback is ever called.
 */
export function paymentApis(till: Till | undefined, overlays: HTMLElement, restart: () => void) {
  return {
    requestPayment: api('requestPayment', async (options: Partial<PaymentRequest>) => {
      const request = read(options);
      if (!till) throw new ApiError(say('onlyInWeChat'));
      const offer = await till.describe(request);
      const { openPaymentSheet } = await import('./ui/payment-sheet');
      const end = await openPaymentSheet(overlays, offer);
      if (end === 'cancel') throw new ApiError('cancel');
      if (end !== 'close') await till.pay(request);
      if (end === 'pay') return {};
      restart();
      return new Promise<never>(() => undefined);
    }),
  };
}
