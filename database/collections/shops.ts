import { collection } from '../define';

/** What a person sells under. `_id` is their user id. */
export interface Shop {
  _id: string;
  /** What an admin decided; of a closed one nothing can be bought. Null: as the settings say. */
  state: 'open' | 'closed' | null;
  /** What an agent gets of an order they brought, in basis points; 0: nothing. */
  commissionRate: number;
  /** ms */
  createdAt: number;
  /** ms */
  updatedAt: number;
}

export const shops = collection<Shop>('shops', { replicated: true });
