import { beijingTime } from '../../../../cloudfunctions/common/wechatpay/calls/formats';
import type { Agent } from '../../../collections/agents';
import type { Payment } from '../../../collections/payments';
import type { Refund } from '../../../collections/refunds';
import type { Share, ShareRequest } from '../../../collections/shares';
import type { PastWechatpay } from '../../target';

/** What WeChat Pay is told of a payment that begins. */
type Begun = Pick<Payment, '_id' | 'appid' | 'amount' | 'profitSharing' | 'expiresAt'>;

const success = (answer: Record<string, unknown>): number => Date.parse(String(answer['success_time']));

/** What was asked of WeChat Pay, in the words the functions ask it with. `at` in ms. */
export class Till {
  constructor(private readonly past: PastWechatpay) {}

  get mchid(): string {
    return this.past.mchid;
  }

  begin(at: number, payment: Begun & { openid: string }, description: string): void {
    const { _id, appid, openid, amount, profitSharing, expiresAt } = payment;
    this.past.call(at, 'POST', '/v3/pay/transactions/jsapi', {
      appid,
      mchid: this.past.mchid,
      description,
      out_trade_no: _id,
      time_expire: beijingTime(expiresAt),
      notify_url: this.past.notifyUrl,
      settle_info: { profit_sharing: profitSharing },
      amount: { total: amount, currency: 'CNY' },
      payer: { openid },
    });
  }

  /** Gives WeChat Pay's number for the payment. */
  pay(at: number, outTradeNo: string): string {
    return String(this.past.pay(at, outTradeNo).transactionId);
  }

  /** Gives WeChat Pay's number for the refund. */
  refund(at: number, { _id, paymentId, amount, total }: Refund, reason: string): string {
    const answer = this.past.call(at, 'POST', '/v3/refund/domestic/refunds', {
      out_trade_no: paymentId,
      out_refund_no: _id,
      reason,
      notify_url: this.past.notifyUrl,
      amount: { refund: amount, total, currency: 'CNY' },
    });
    return String(answer['refund_id']);
  }

  /** When a refund that was asked for before was paid back (ms). */
  paidBackAt(at: number, outRefundNo: string): number {
    return success(this.past.call(at, 'GET', `/v3/refund/domestic/refunds/${outRefundNo}`));
  }

  loseRefund(at: number, outRefundNo: string): void {
    this.past.failRefund(at, outRefundNo, 'ABNORMAL');
  }

  addReceiver(at: number, { appid, type, account }: Agent): void {
    this.past.call(at, 'POST', '/v3/profitsharing/receivers/add', {
      appid,
      type,
      account,
      relation_type: 'DISTRIBUTOR',
    });
  }

  share(
    at: number,
    { transactionId, receiver }: Share,
    { outOrderNo, amount }: ShareRequest,
    failing: 'RECEIVER_RECEIPT_LIMIT' | null,
  ): void {
    const { appid, type, account } = receiver;
    this.past.failReceiver(at, account, failing);
    this.past.call(at, 'POST', '/v3/profitsharing/orders', {
      appid,
      transaction_id: transactionId,
      out_order_no: outOrderNo,
      receivers: [{ type, account, amount, description: '推广佣金' }],
      unfreeze_unsplit: false,
    });
  }

  /** By then the share has ended, and its receiver takes shares again. */
  afterShare(at: number, { receiver }: Share): void {
    this.past.failReceiver(at, receiver.account, null);
  }

  release(at: number, { transactionId }: Share, outOrderNo: string): void {
    this.past.call(at, 'POST', '/v3/profitsharing/orders/unfreeze', {
      transaction_id: transactionId,
      out_order_no: outOrderNo,
      description: '解冻剩余资金',
    });
  }
}
