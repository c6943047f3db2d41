/** An order at WeChat Pay; `_id` is its out_trade_no. */
export interface Payment {
  _id: string;
  appid: string;
  tradeType: 'JSAPI' | 'MWEB';
  description: string;
  attach: string | null;
  notifyUrl: string;
  /** fen */
  total: number;
  /** Who may pay it (JSAPI), or who has paid it. */
  openid: string | null;
  profitSharing: boolean;
  prepayId: string;
  /** The request that made it, as one text: a repetition must say the same. */
  request: string;
  /** ms */
  createdAt: number;
  /** ms */
  expiresAt: number;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  transactionId: string | null;
  /** ms */
  paidAt: number | null;
  /** ms; when what is not shared is released by itself; null when nothing is frozen. */
  frozenUntil: number | null;
}
