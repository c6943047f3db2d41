import type { Delivery } from '../../../database/collections/orders';
import type { PostKind } from '../../../database/collections/posts';

/** How each kind can reach a buyer. Decided by what was published, never by what a buyer says. */
export const deliveriesOf: Readonly<Record<PostKind, readonly Delivery[]>> = {
  info: [],
  goods: ['express', 'city', 'pickup'],
  service: ['service'],
  virtual: ['virtual'],
};

/** Whether the buyer has to say where. */
export function needsAddress(delivery: Delivery): boolean {
  return delivery === 'express' || delivery === 'city';
}

/** Whether nothing is sent: the order counts as handed over when it is paid. */
export function handedOverAtOnce(delivery: Delivery): boolean {
  return delivery === 'service' || delivery === 'virtual';
}

/** WeChat's number for it (`logistics_type` of shipping management). */
export const logisticsType: Readonly<Record<Delivery, 1 | 2 | 3 | 4>> = {
  express: 1,
  city: 2,
  service: 3,
  virtual: 3,
  pickup: 4,
};
