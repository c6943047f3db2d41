import type { Openapi } from '../openapi';
import { checkManaged } from './check-managed';
import { readReport } from './read-report';

/**
 * `wxa.sec.order.uploadShippingInfo`: what was sent, and how.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadshippinginfo.html
 */
export const uploadShippingInfo: Openapi = async (args, { shipping }) => {
  checkManaged(shipping);
  const { key, openid, report } = readReport(args);
  await shipping.report(key, openid, report);
  return { errcode: 0, errmsg: 'ok' };
};
