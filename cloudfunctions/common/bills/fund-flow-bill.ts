import { orderOfNumber } from '../orders/ids';
import { readBill, toFen } from './bill-table';
import type { Entry } from './compare-books';

const form = {
  columns: ['业务名称', '收支类型', '收支金额(元)', '业务凭证号'],
  words: '备注',
  sums: { 资金流水总笔数: null },
} as const;

/** What was shared on a day, of all that moved (fund flow bill of the basic account). Throws `MalformedBill`. */
export function parseShares(text: string): Entry[] {
  return readBill(text, form).flatMap((line): Entry[] => {
    if (line('业务名称') !== '分账' || line('收支类型') !== '支出') return [];
    const number = line('业务凭证号');
    const amount = toFen(line('收支金额(元)'));
    return [{ about: 'share', number, orderId: orderOfNumber(number), amount }];
  });
}
