import { collection } from '../define';

/** What a person sells under. `_id` is their user id. */
export interface Shop {
  _id: string;
  /** `closed` by an admin: nothing of theirs can be bought. */
  state: 'open' | 'closed';
  /** What an agent gets of an order they brought, in basis points; 0: nothing. */
  commissionRate: number;
  /** ms */
  createdAt: number;
  /** ms */
  updatedAt: number;
}

export const shops = collection<Shop>('shops', { replicated: true });
