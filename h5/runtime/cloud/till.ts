/** What `wx.requestPayment` is given. */
export interface PaymentRequest {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: string;
  paySign: string;
}

/** What there is to pay. */
export interface PaymentOffer {
  /** The merchant's name. */
  merchant: string;
  description: string;
  /** fen */
  amount: number;
}

/** Where a person pays. */
export interface Till {
  /** Rejects with WeChat's words when the request is not what the merchant signed, or cannot be paid. */
  describe(request: PaymentRequest): Promise<PaymentOffer>;
  /** Pays. */
  pay(request: PaymentRequest): Promise<void>;
}
