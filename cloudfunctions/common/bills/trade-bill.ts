import { orderOfNumber } from '../orders/ids';
import { MalformedBill, readBill, toFen, type Line } from './bill-table';
import type { Entry } from './compare-books';

const form = {
  columns: ['商户订单号', '交易状态', '商户退款单号', '订单金额', '申请退款金额', '货币种类'],
  words: '商品名称',
  sums: { 总交易单数: null, 订单总金额: '订单金额', 申请退款总金额: '申请退款金额' },
} as const;

function toEntry(line: Line): Entry[] {
  const payment = line('商户订单号');
  const orderId = orderOfNumber(payment);
  if (line('货币种类') !== 'CNY') throw new MalformedBill('it counts in another currency');
  switch (line('交易状态')) {
    case 'SUCCESS':
      return [{ about: 'payment', number: payment, orderId, amount: toFen(line('订单金额')) }];
    case 'REFUND':
      return [
        { about: 'refund', number: line('商户退款单号'), orderId, amount: toFen(line('申请退款金额')) },
      ];
    /** Taken back at a till: nothing was paid. */
    case 'REVOKED':
      return [];
    default:
      throw new MalformedBill('a line is neither a payment nor a refund');
  }
}

/**
 * What was paid on a day, and what WeChat Pay accepted to pay back on it: the trade bill of all kinds (type ALL,
 * pay.weixin.qq.com/docs/merchant/products/bill-download/format-trade.html). Throws `MalformedBill`.
 */
export function parseTradeBill(text: string): Entry[] {
  return readBill(text, form).flatMap(toEntry);
}
