import type { OfferView } from '../../cloudfunctions/common/goods/views';
import type { Delivery, Order } from '../../database/collections/orders';
import type { App, Phone } from './helpers';
import { postId } from './moderation';

// What buying and selling need around them in the tests of the pages.

let numbers = 0;

/** Leaves a phone number of somebody's, and their agreement. */
export async function ready(app: App, name: string): Promise<void> {
  const { me } = await app.call<{ me: { required: Record<string, string> } }>(name, 'register', {
    action: 'session',
  });
  for (const [document, version] of Object.entries(me.required)) {
    await app.call(name, 'register', { action: 'consent.record', document, version });
  }
  const number = `138${String((numbers += 1)).padStart(8, '0')}`;
  await app.call(name, 'register', { action: 'phone.type', number });
}

/** Puts a post of the demo on sale, whatever was left of it; gives its id. */
export async function sell(
  app: App,
  seller: string,
  title: string,
  stock: number,
  deliveries: Delivery[] = ['express'],
): Promise<string> {
  const id = postId(app, title);
  const [goods] = app.cloud.environment('primary').database.read('goods', { query: { _id: id } });
  const seen = (goods?.['stock'] as number | undefined) ?? null;
  const pickupPlace = deliveries.includes('pickup') ? '3 号楼一层快递柜旁' : '';
  await app.call<{ offer: OfferView }>(seller, 'pay', {
    action: 'goods.set',
    platform: 'android',
    postId: id,
    stock,
    seen,
    deliveries,
    pickupPlace,
  });
  return id;
}

/** How many of a post are left. */
export function stockOf(app: App, id: string): number {
  const [goods] = app.cloud.environment('primary').database.read('goods', { query: { _id: id } });
  return goods?.['stock'] as number;
}

/** The orders of a post, as they are stored. */
export function ordersOf(app: App, id: string): Order[] {
  const { database } = app.cloud.environment('primary');
  return database.read('orders', { query: { 'goods.postId': id } }) as unknown as Order[];
}

/** Buys one of a post, and pays; gives the order's id. `agent`: the code of whose link led there. */
export async function bought(
  app: App,
  buyer: string,
  id: string,
  agent = '',
  delivery: 'pickup' | 'virtual' = 'pickup',
): Promise<string> {
  const key = `e2e-${(numbers += 1)}-bought`;
  const wanted = { postId: id, quantity: 1, delivery, key, ...(agent && { agent }) };
  const made = { action: 'order.create', platform: 'android', ...wanted };
  const { order } = await app.call<{ order: { orderId: string } }>(buyer, 'pay', made);
  const { orderId } = order;
  await app.call(buyer, 'pay', { action: 'order.prepay', platform: 'android', orderId });
  await app.cloud.wechatpay.pay(`${orderId}_1`);
  await app.cloud.wechatpay.notices.deliver();
  return orderId;
}

export const orderPage = (orderId: string) => `/trade/pages/order/order?id=${orderId}`;

/** Presses a button of what has opened over the page. */
export function answer({ page }: Phone, name: string): Promise<void> {
  return page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

/** Fills in where something is to be sent. */
export async function fillAddress(phone: Phone): Promise<void> {
  await phone.fill('收件人', '林小满');
  await phone.fill('电话', '138 1234 5678');
  await phone.fill('地区', '浙江杭州西湖区');
  await phone.fill('详细地址', '文三路 100 号 201');
}
