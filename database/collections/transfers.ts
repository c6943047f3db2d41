import { collection } from '../define';

/**
 * A code with which a person finds their account again in the other mini program. `_id` is the user's id: whoever makes
 * another has only that one.
 */
export interface Transfer {
  _id: string;
  /** Of the code, which is not kept. */
  digest: string;
  /** The mini program it was made in. */
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
  indexes: [{ name: 'digest', keys: { digest: 1 } }],
});
