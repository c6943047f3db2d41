import * as z from 'zod';
import { ApiError } from '../api-error';
import { newRefundId } from '../ids';
import { balanceOf, post } from '../ledger/post';
import type { Payment } from '../records/payment';
import type { Refund } from '../records/refund';
import { fen, merchantNumber, notifyUrl, text } from './fields';
import { operation, type Desk } from './operation';
import { refundBody } from './refund-body';

const year = 365 * 86_400_000;
const mostRefunds = 50;
/** How long a refund takes, in ms. */
const refundTime = 5000;

const input = z
  .strictObject({
    transaction_id: z.string().min(1).max(32).optional(),
    out_trade_no: merchantNumber(6, 32).optional(),
    out_refund_no: merchantNumber(1, 64),
    reason: text(80).optional(),
    notify_url: notifyUrl.optional(),
    funds_account: z.enum(['AVAILABLE', 'UNSETTLED']).optional(),
    amount: z.strictObject({ refund: fen, total: fen, currency: z.literal('CNY') }),
  })
  .refine(
    (given) => (given.transaction_id === undefined) !== (given.out_trade_no === undefined),
    'needs either transaction_id or out_trade_no',
  );

type RefundInput = z.output<typeof input>;

function paymentOf(
  { book }: Desk,
  { transaction_id: id, out_trade_no: number }: RefundInput,
): Payment | null {
  if (number !== undefined) return book.get('payments', number);
  return book.find('payments', { transactionId: id })[0] ?? null;
}

/** What of a payment may still go back, in fen; what was closed does not count. */
function refundable(payment: Payment, refunds: readonly Refund[]): number {
  return refunds.reduce(
    (left, { refund, status }) => (status === 'CLOSED' ? left : left - refund),
    payment.total,
  );
}

const invalid = (message: string): ApiError => new ApiError('INVALID_REQUEST', message);

/** Takes the money where it lies: what of the payment is still frozen first. Throws `ApiError` NOT_ENOUGH. */
function takeMoney({ book, now }: Desk, refund: Refund): void {
  const frozen = `frozen:${refund.transactionId}` as const;
  const first = Math.min(balanceOf(book, frozen), refund.refund);
  const move = {
    at: now,
    business: 'refund',
    to: 'outside',
    number: refund._id,
    wechatNumber: refund.refundId,
    transactionId: refund.transactionId,
  } as const;
  if (first > 0) post(book, { ...move, from: frozen, amount: first });
  if (refund.refund > first) post(book, { ...move, from: 'available', amount: refund.refund - first });
}

function again(before: Refund, payment: Payment, { amount }: RefundInput): Refund {
  const same =
    before.outTradeNo === payment._id && before.refund === amount.refund && before.total === amount.total;
  if (!same) throw invalid('订单金额或退款金额与之前请求不一致，请核实后再试');
  return before;
}

function begin(desk: Desk, payment: Payment, given: RefundInput): Refund {
  const { now, book } = desk;
  if (payment.paidAt === null || payment.transactionId === null) throw invalid('订单未支付，不能退款');
  if (now - payment.paidAt > year) throw invalid('订单已超过可退款的最大期限');
  if (given.amount.total !== payment.total) throw invalid('订单金额不一致，请核实后再试');
  const others = book.find('refunds', { outTradeNo: payment._id });
  if (others.length >= mostRefunds) throw invalid('退款笔数超过限制');
  if (given.amount.refund > refundable(payment, others)) throw invalid('累计退款金额大于支付金额');
  const refund: Refund = {
    _id: given.out_refund_no,
    refundId: newRefundId(now, given.out_refund_no),
    outTradeNo: payment._id,
    transactionId: payment.transactionId,
    refund: given.amount.refund,
    total: payment.total,
    reason: given.reason ?? null,
    notifyUrl: given.notify_url ?? null,
    status: 'PROCESSING',
    createdAt: now,
    settlesAt: now + refundTime,
    endedAt: null,
  };
  takeMoney(desk, refund);
  book.put('refunds', refund);
  book.put('payments', { ...payment, state: 'REFUND' });
  return refund;
}

/** Pays back, wholly or in part; the same number again is the same refund. */
export const refund = operation({
  name: 'refund',
  method: 'POST',
  path: '/v3/refund/domestic/refunds',
  input,
  run(given, desk) {
    const payment = paymentOf(desk, given);
    if (!payment) throw new ApiError('RESOURCE_NOT_EXISTS', '订单不存在');
    const before = desk.book.get('refunds', given.out_refund_no);
    return { body: refundBody(before ? again(before, payment, given) : begin(desk, payment, given)) };
  },
});
