import type { Openapi } from '../openapi';
import { checkAppid } from './is-trade-managed';

/**
 * `wxa.sec.order.isTradeManagementConfirmationCompleted`: whether every merchant of the account is under shipping
 * management; here there is one.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_istrademanagementconfirmationcompleted.html
 */
export const isTradeManagementConfirmationCompleted: Openapi = ({ appid }, context) => {
  checkAppid(appid, context);
  return { errcode: 0, errmsg: 'ok', completed: context.shipping.managed };
};
