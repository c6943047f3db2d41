import { collection } from '../define';

/** A code with which a person finds their account again in the other mini program. `_id` is made of the code, which is not kept. */
export interface Transfer {
  _id: string;
  userId: string;
  /** The mini program it was issued in. */
  appid: string;
  /** ms */
  createdAt: number;
  expiresAt: number;
  /** ms; null until redeemed, once. */
  usedAt: number | null;
  /** The identity that redeemed it. */
  usedBy: string | null;
}

export const transfers = collection<Transfer>('transfers', {
  replicated: true,
  indexes: [
    { name: 'user', keys: { userId: 1, createdAt: -1 } },
    { name: 'expires', keys: { expiresAt: 1 } },
  ],
});
