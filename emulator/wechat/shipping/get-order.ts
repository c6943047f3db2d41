import * as z from 'zod';
import type { Openapi } from '../openapi';
import { orderAnswer } from './answer';
import { checkManaged } from './check-managed';
import { keyFields, readFields, readKey } from './read-fields';

const form = z.strictObject(keyFields);

/**
 * `wxa.sec.order.getOrder`: how one payment stands.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getorder.html
 */
export const getOrder: Openapi = (args, { shipping }) => {
  checkManaged(shipping);
  const { payment, state } = shipping.find(readKey(readFields(form, args)));
  return { errcode: 0, errmsg: 'ok', order: orderAnswer(payment, state) };
};
