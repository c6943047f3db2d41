import { collection } from '../define';
import type { Delivery } from './orders';

/** What can be bought of a post. Apart from it, so that buying and editing do not get in each other's way. */
export interface Goods {
  /** The post's id. */
  _id: string;
  sellerId: string;
  /** How many can still be bought. Never below zero. */
  stock: number;
  /** How many were ordered and not put back. */
  sold: number;
  /** The ways it can reach a buyer; none: not on sale. */
  deliveries: Delivery[];
  /** Where to pick it up; for `pickup`. */
  pickupPlace: string;
  /** ms */
  updatedAt: number;
}

export const goods = collection<Goods>('goods', {
  replicated: true,
  indexes: [{ name: 'seller', keys: { sellerId: 1, _id: 1 } }],
});
