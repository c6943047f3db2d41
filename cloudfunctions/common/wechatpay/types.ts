import type { ReceiverType } from '../../../database/collections/agents';

/** What WeChat Pay says of a payment. */
export interface PaymentFacts {
  outTradeNo: string;
  appid: string;
  mchid: string;
  /** `trade_state` */
  state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR';
  transactionId: string | null;
  /** fen; null until paid. */
  total: number | null;
  currency: string | null;
  openid: string | null;
  /** ms; null until paid. */
  paidAt: number | null;
}

/** What WeChat Pay says of a refund. */
export interface RefundFacts {
  outRefundNo: string;
  outTradeNo: string;
  refundId: string;
  status: 'SUCCESS' | 'PROCESSING' | 'CLOSED' | 'ABNORMAL';
  /** fen; of this refund. */
  refund: number;
  /** fen; of the payment. */
  total: number;
  /** ms */
  succeededAt: number | null;
}

/** What WeChat Pay says of a request to share. */
export interface ShareFacts {
  outOrderNo: string;
  state: 'PROCESSING' | 'FINISHED';
  receivers: {
    account: string;
    /** fen */
    amount: number;
    result: 'PENDING' | 'SUCCESS' | 'CLOSED';
    failReason: string | null;
  }[];
}

/** What WeChat Pay says of taking a share back. */
export interface ReturnFacts {
  outReturnNo: string;
  result: 'PROCESSING' | 'SUCCESS' | 'FAILED';
  failReason: string | null;
}

/** What `wx.requestPayment` takes. */
export interface PaySheet {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

export interface NewPayment {
  appid: string;
  outTradeNo: string;
  description: string;
  /** fen */
  amount: number;
  profitSharing: boolean;
  /** ms */
  expiresAt: number;
}

export interface NewReceiver {
  type: ReceiverType;
  account: string;
  appid: string;
  /** Of a merchant: its full name, encrypted on the way. */
  name: string | null;
}

/**
 * WeChat Pay, as the merchant of this project calls it (API v3, public-key mode). Every answer is verified before it is
 * read. Each call throws `WechatPayError`; one whose code is `UNREACHABLE` may or may not have taken effect.
 */
export interface WechatPayApi {
  readonly mchid: string;
  /** Gives the `prepay_id`; the same again for the same order. Throws `ORDERPAID`, `ORDER_CLOSED`, … */
  createJsapi(payment: NewPayment & { openid: string }): Promise<string>;
  /** Gives the address where the buyer pays. */
  createH5(payment: NewPayment & { clientIp: string }): Promise<string>;
  /** Signs what `wx.requestPayment` takes. `now` in ms. */
  paySheet(appid: string, prepayId: string, now: number): PaySheet;
  /** Null when WeChat Pay does not know it. */
  queryPayment(outTradeNo: string): Promise<PaymentFacts | null>;
  /** `paid`: too late. `unknown`: WeChat Pay never heard of it. */
  closePayment(outTradeNo: string): Promise<'closed' | 'paid' | 'unknown'>;
  refund(refund: {
    outTradeNo: string;
    outRefundNo: string;
    /** fen */
    amount: number;
    /** fen; of the payment. */
    total: number;
    /** At most 80 characters; the buyer reads it. */
    reason: string;
  }): Promise<RefundFacts>;
  queryRefund(outRefundNo: string): Promise<RefundFacts | null>;
  addReceiver(receiver: NewReceiver): Promise<void>;
  share(request: {
    appid: string;
    transactionId: string;
    outOrderNo: string;
    receiver: { type: ReceiverType; account: string };
    /** fen */
    amount: number;
    description: string;
  }): Promise<ShareFacts>;
  queryShare(outOrderNo: string, transactionId: string): Promise<ShareFacts | null>;
  /** Releases what is not shared to the merchant; repeating it does no harm. */
  unfreeze(request: { transactionId: string; outOrderNo: string; description: string }): Promise<ShareFacts>;
  /** fen; what of a payment is still frozen. */
  unsplitAmount(transactionId: string): Promise<number>;
  returnShare(request: {
    outOrderNo: string;
    outReturnNo: string;
    /** The merchant it is taken back from. */
    mchid: string;
    /** fen */
    amount: number;
    description: string;
  }): Promise<ReturnFacts>;
  queryReturn(outOrderNo: string, outReturnNo: string): Promise<ReturnFacts | null>;
  /** A day's bill as text, checked against its digest; null when there is none (yet). `day` such as `2026-11-20`. */
  bill(day: string, type: 'trade' | 'fundflow'): Promise<string | null>;
}

const retryable = new Set(['UNREACHABLE', 'FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED']);

/** A refusal of WeChat Pay, or a call without a verified answer. */
export class WechatPayError extends Error {
  override readonly name = 'WechatPayError';

  constructor(
    /** WeChat Pay's code, such as `NOT_ENOUGH`; `UNREACHABLE` without an answer that could be verified. */
    readonly code: string,
    /** HTTP; 0 without an answer. */
    readonly status: number,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }

  /** Whether the same call may fare better later: no answer, too many calls, or a signature of ours that is not taken. */
  get retryable(): boolean {
    return this.status === 401 || this.status === 429 || retryable.has(this.code);
  }
}
