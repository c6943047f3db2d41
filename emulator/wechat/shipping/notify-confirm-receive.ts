import * as z from 'zod';
import type { Openapi } from '../openapi';
import { checkManaged } from './check-managed';
import { keyFields, readFields, readKey } from './read-fields';

const form = z.strictObject({ ...keyFields, received_time: z.number() });

/**
 * `wxa.sec.order.notifyConfirmReceive`: asks the buyer to confirm what has arrived.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_notifyconfirmreceive.html
 */
export const notifyConfirmReceive: Openapi = async (args, { shipping }) => {
  checkManaged(shipping);
  const { received_time: seconds, ...key } = readFields(form, args);
  await shipping.askToConfirm(readKey(key), seconds * 1000);
  return { errcode: 0, errmsg: 'ok' };
};
