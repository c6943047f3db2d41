import type { Delivery } from '../../../database/collections/orders';

/** What can be bought of a post. */
export interface OfferView {
  stock: number;
  deliveries: Delivery[];
  pickupPlace: string;
  /** Whether the caller could order it now: on sale, in stock, shown on their platform, and not their own. */
  buyable: boolean;
}

/** The caller's shop. Rates in basis points. */
export interface ShopView {
  state: 'open' | 'closed';
  commissionRate: number;
  /** What the rate may be at most. */
  commissionCap: number;
}
