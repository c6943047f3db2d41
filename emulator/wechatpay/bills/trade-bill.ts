import type { Book } from '../book';
import { billTime } from '../china-time';
import type { Payment } from '../records/payment';
import type { Refund } from '../records/refund';
import type { BillDay } from './bill-day';
import { writeBill, yuan } from './csv';

export type TradeBillType = 'ALL' | 'SUCCESS' | 'REFUND';

const header = [
  '交易时间',
  '公众账号ID',
  '商户号',
  '特约商户号',
  '设备号',
  '微信订单号',
  '商户订单号',
  '用户标识',
  '交易类型',
  '交易状态',
  '付款银行',
  '货币种类',
  '应结订单金额',
  '代金券金额',
  '微信退款单号',
  '商户退款单号',
  '退款金额',
  '充值券退款金额',
  '退款类型',
  '退款状态',
  '商品名称',
  '商户数据包',
  '手续费',
  '费率',
  '订单金额',
  '申请退款金额',
  '费率备注',
];
const sumHeader = [
  '总交易单数',
  '应结订单总金额',
  '退款总金额',
  '充值券退款总金额',
  '手续费总金额',
  '订单总金额',
  '申请退款总金额',
];

/** The merchant of the local cloud pays no fee. */
const noFee = ['0.00000', '0.00%'];

/** One line: a payment, or a refund of it. */
interface Trade {
  at: number;
  payment: Payment;
  refund: Refund | null;
}

/** No refund is still under way when the bill of its day is written. */
const refundStatus = ({ status }: Refund): string => (status === 'SUCCESS' ? 'SUCCESS' : 'FAIL');

function row({ at, payment, refund }: Trade, mchid: string): string[] {
  const total = yuan(refund ? 0 : payment.total);
  const back = yuan(refund?.refund ?? 0);
  return [
    billTime(at),
    payment.appid,
    mchid,
    '0',
    '',
    payment.transactionId ?? '',
    payment._id,
    payment.openid ?? '',
    payment.tradeType,
    refund ? 'REFUND' : 'SUCCESS',
    'OTHERS',
    'CNY',
    total,
    '0.00',
    refund?.refundId ?? '0',
    refund?._id ?? '0',
    back,
    '0.00',
    refund ? 'ORIGINAL' : '',
    refund ? refundStatus(refund) : '',
    payment.description,
    payment.attach ?? '',
    ...noFee,
    total,
    back,
    '',
  ];
}

/** What was paid on a day, and what was asked back on it. */
function tradesOf(book: Book, { from, to }: BillDay, type: TradeBillType): Trade[] {
  const payments = type === 'REFUND' ? [] : book.find('payments', { paidAt: { $gte: from, $lt: to } });
  const refunds = type === 'SUCCESS' ? [] : book.find('refunds', { createdAt: { $gte: from, $lt: to } });
  const paid = payments.map((payment) => ({ at: payment.paidAt ?? from, payment, refund: null }));
  const back = refunds.flatMap((refund) => {
    const payment = book.get('payments', refund.outTradeNo);
    return payment ? { at: refund.createdAt, payment, refund } : [];
  });
  return [...paid, ...back].sort((a, b) => a.at - b.at);
}

/** The trade bill of a day; null when there was no trade. */
export function tradeBill(book: Book, day: BillDay, type: TradeBillType, mchid: string): string | null {
  const trades = tradesOf(book, day, type);
  if (trades.length === 0) return null;
  const total = yuan(trades.reduce((sum, { payment, refund }) => sum + (refund ? 0 : payment.total), 0));
  const back = yuan(trades.reduce((sum, { refund }) => sum + (refund?.refund ?? 0), 0));
  const sums = [String(trades.length), total, back, '0.00', '0.00000', total, back];
  return writeBill(
    { header, rows: trades.map((trade) => row(trade, mchid)) },
    { header: sumHeader, rows: [sums] },
  );
}
