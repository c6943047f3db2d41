import * as z from 'zod';
import type { Openapi } from '../openapi';
import { orderAnswer } from './answer';
import { checkManaged } from './check-managed';
import { refusal } from './errors';
import { readFields } from './read-fields';

/** s; the largest unsigned number of 32 bits. */
const endOfTime = 4_294_967_295;

const form = z.strictObject({
  pay_time_range: z
    .strictObject({ begin_time: z.number().default(0), end_time: z.number().default(endOfTime) })
    .prefault({}),
  order_state: z.int().min(1).max(6).optional(),
  openid: z.string().optional(),
  last_index: z.string().default(''),
  page_size: z.int().min(1).default(100),
});

/**
 * `wxa.sec.order.getOrderList`: payments of a time, a state or a payer, page by page.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getorderlist.html
 */
export const getOrderList: Openapi = (args, { shipping }) => {
  checkManaged(shipping);
  const wanted = readFields(form, args);
  const { begin_time: begin, end_time: end } = wanted.pay_time_range;
  const all = shipping.orders();
  const last = all.findIndex(({ payment }) => payment.transactionId === wanted.last_index);
  if (wanted.last_index !== '' && last < 0) throw refusal('lastIndex');
  const found = all.slice(last + 1).filter(({ payment, orderState }) => {
    const paid = Math.floor(payment.paidAt / 1000);
    return (
      paid >= begin &&
      paid <= end &&
      (wanted.order_state === undefined || wanted.order_state === orderState) &&
      (wanted.openid === undefined || wanted.openid === payment.openid)
    );
  });
  const page = found.slice(0, wanted.page_size);
  return {
    errcode: 0,
    errmsg: 'ok',
    order_list: page.map(({ payment, state }) => orderAnswer(payment, state)),
    last_index: page.at(-1)?.payment.transactionId ?? wanted.last_index,
    has_more: found.length > page.length,
  };
};
