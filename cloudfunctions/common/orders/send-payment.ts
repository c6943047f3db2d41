import type { Order } from '../../../database/collections/orders';
import type { Payment } from '../../../database/collections/payments';
import { cloud } from '../kernel/cloud';
import { wechatPay } from '../wechatpay/client';
import type { PaySheet } from '../wechatpay/types';

/** What the page needs to have somebody pay. */
export interface Paying {
  sheet: PaySheet | null;
  h5Url: string | null;
}

/** Tells WeChat Pay of a payment, for the first time or again. Throws `WechatPayError`. `now` in ms. */
export async function sendPayment(
  payment: Payment,
  { goods }: Pick<Order, 'goods'>,
  now: number,
): Promise<Paying> {
  const api = wechatPay();
  const { _id: outTradeNo, appid, amount, profitSharing, expiresAt, openid } = payment;
  const told = { appid, outTradeNo, description: goods.title, amount, profitSharing, expiresAt };
  if (openid === null) {
    const clientIp = String(cloud.getWXContext().CLIENTIP ?? '127.0.0.1');
    return { sheet: null, h5Url: await api.createH5({ ...told, clientIp }) };
  }
  const prepayId = await api.createJsapi({ ...told, openid });
  return { sheet: api.paySheet(appid, prepayId, now), h5Url: null };
}
