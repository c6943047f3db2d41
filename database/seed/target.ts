/** Somebody one can be on this machine. */
export interface LocalPerson {
  /** As in `x-local-user`. */
  name: string;
  openid: string;
  unionid: string;
  /** A number in mainland China, without country code. */
  phone: string;
}

/**
 * WeChat Pay, as it was used before: each deed at its moment (`at`, ms), the earliest first. Throws what WeChat Pay
 * refuses.
 */
export interface PastWechatpay {
  mchid: string;
  /** Where it sends its notices. */
  notifyUrl: string;
  /** A call of API v3; gives the answer's body. */
  call(at: number, method: 'GET' | 'POST', path: string, given?: object): Record<string, unknown>;
  /** The buyer pays. */
  pay(at: number, outTradeNo: string): { transactionId: string | null };
  failRefund(at: number, outRefundNo: string, status: 'ABNORMAL'): void;
  /** From then on shares to `account` are closed for a reason; null: they work again. */
  failReceiver(at: number, account: string, reason: 'RECEIVER_RECEIPT_LIMIT' | null): void;
  /** Nothing more is told until `at`. */
  end(at: number): Promise<void>;
}

/** Phone numbers as the environment stores them. */
export interface PhoneSealing {
  /** The number as it is stored. */
  seal(number: string): string;
  /** By what it is found. */
  lookup(number: string): string;
}

/** What WeChat was told of a payment whose goods were handed over. */
export interface PastShipping {
  transactionId: string;
  /** Null: nothing was handed over, and the merchant was reminded of it. */
  report: {
    logisticsType: 1 | 2 | 3 | 4;
    item: string;
    company: string;
    trackingNo: string;
    /** ms */
    at: number;
  } | null;
}

/** An empty environment that wants to be filled. */
export interface SeedTarget {
  database: { load(collection: string, documents: Iterable<Record<string, unknown>>): void };
  /** Gives the file's id. */
  storage: { put(path: string, bytes: Uint8Array, contentType: string): string | Promise<string> };
  /** ms */
  now: number;
  people: readonly LocalPerson[];
  appid: string;
  envId: string;
  phones: PhoneSealing;
  wechatpay: PastWechatpay;
  /** Tells WeChat's shipping management how a payment stands. */
  ship: (shipping: PastShipping) => Promise<void>;
}

export type SeedKind = 'demo' | '100k';
