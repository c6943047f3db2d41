import type { Openapi, OpenapiContext } from '../openapi';
import { refusal } from './errors';

/** A mini program may ask about itself only. Throws `OpenapiError`. */
export function checkAppid(asked: unknown, { appid }: OpenapiContext): void {
  if (asked === undefined || asked === '') throw refusal('appidMissing');
  if (asked !== appid) throw refusal('appidInvalid');
}

/**
 * `wxa.sec.order.isTradeManaged`: whether the account is under shipping management.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_istrademanaged.html
 */
export const isTradeManaged: Openapi = ({ appid }, context) => {
  checkAppid(appid, context);
  return { errcode: 0, errmsg: 'ok', is_trade_managed: context.shipping.managed };
};
