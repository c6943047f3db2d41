import type { Book } from '../book';
import { billTime } from '../china-time';
import { isMerchants } from '../ledger/post';
import type { Business, Entry } from '../records/entry';
import type { BillDay } from './bill-day';
import { writeBill, yuan } from './csv';

const header = [
  '记账时间',
  '微信支付业务单号',
  '资金流水单号',
  '业务名称',
  '业务类型',
  '收支类型',
  '收支金额(元)',
  '账户结余(元)',
  '资金变更提交申请人',
  '备注',
  '业务凭证号',
];
const sumHeader = ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额'];

const names: Record<Business, string> = {
  payment: '交易',
  refund: '退款',
  'refund-closed': '退款退回',
  'share-hold': '分账冻结',
  share: '分账',
  'share-closed': '分账解冻',
  return: '分账回退',
  unfreeze: '解冻',
  'top-up': '充值',
  withdrawal: '提现',
};

const sum = (entries: readonly Entry[]): string => yuan(entries.reduce((all, { amount }) => all + amount, 0));

/** Whether money came in or went out; what moves between frozen and available does neither. */
const direction = ({ from, to }: Entry): 'in' | 'out' | null =>
  isMerchants(from) === isMerchants(to) ? null : isMerchants(to) ? 'in' : 'out';

function row(entry: Entry, mchid: string): string[] {
  const name = names[entry.business];
  return [
    billTime(entry.at),
    entry.wechatNumber,
    entry.transactionId || entry._id,
    name,
    name,
    direction(entry) === 'in' ? '收入' : '支出',
    yuan(entry.amount),
    yuan(entry.balance),
    entry.business === 'payment' ? 'system' : `${mchid}API`,
    '',
    entry.number,
  ];
}

/** The fund flow bill of a day, frozen money counted as the merchant's; null when no money moved. */
export function fundFlowBill(book: Book, { from, to }: BillDay, mchid: string): string | null {
  const entries = book.find('entries', { at: { $gte: from, $lt: to } }).filter(direction);
  if (entries.length === 0) return null;
  const [income, spent] = (['in', 'out'] as const).map((way) =>
    entries.filter((entry) => direction(entry) === way),
  ) as [Entry[], Entry[]];
  const sums = [String(entries.length), String(income.length), sum(income), String(spent.length), sum(spent)];
  return writeBill(
    { header, rows: entries.map((entry) => row(entry, mchid)) },
    { header: sumHeader, rows: [sums] },
  );
}
