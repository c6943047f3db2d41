import { collection } from '../define';

/**
 * `open`: WeChat Pay may take money for it. `paid`: it paid its order. `surplus`: it was paid, but its order had ended
 * or was paid already, so it is paid back. `closed`: nobody can pay it any more.
 */
export type PaymentState = 'open' | 'paid' | 'surplus' | 'closed';

/** One attempt to pay an order. `_id` is the `out_trade_no`: `<orderId>_<attempt>`. Stored before WeChat Pay hears of it. */
export interface Payment {
  _id: string;
  orderId: string;
  buyerId: string;
  /** The mini program it was begun in. */
  appid: string;
  mchid: string;
  /** Who pays; null where WeChat Pay asks them itself (`h5`). */
  openid: string | null;
  channel: 'jsapi' | 'h5';
  /** fen */
  amount: number;
  /** Whether what is paid is frozen until it is shared. */
  profitSharing: boolean;
  state: PaymentState;
  /** WeChat Pay's number for it. */
  transactionId: string | null;
  /** ms; as WeChat Pay says. */
  paidAt: number | null;
  /** ms */
  createdAt: number;
  /** ms; WeChat Pay takes nothing after this. */
  expiresAt: number;
  /** ms; when `sweep` asks WeChat Pay about it; null when there is nothing to ask. */
  askAt: number | null;
}

export const payments = collection<Payment>('payments', {
  replicated: true,
  indexes: [
    { name: 'order', keys: { orderId: 1, _id: 1 } },
    { name: 'buyer', keys: { buyerId: 1, _id: 1 } },
    { name: 'ask', keys: { state: 1, askAt: 1 } },
    { name: 'paid', keys: { paidAt: 1, _id: 1 } },
    { name: 'transaction', keys: { transactionId: 1 } },
  ],
});
