import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedBill } from './bill-table';
import { parseShares } from './fund-flow-bill';
import { parseTradeBill } from './trade-bill';

const header =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const sums = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const order = 'o_0123456789abcdef01234567';

/** What the writer of a bill knows; amounts in fen. */
interface Trade {
  title: string;
  paid: number;
  /** 0: a payment. */
  back: number;
}

const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

function line({ title, paid, back }: Trade, n: number): string {
  const refund = back > 0;
  return [
    '2026-11-20 10:00:00',
    'wx5f3a90c1d27be846',
    '1900000109',
    '0',
    '',
    '4200001234202611200000000001',
    `${order}_${n}`,
    'o0000',
    'JSAPI',
    refund ? 'REFUND' : 'SUCCESS',
    'OTHERS',
    'CNY',
    yuan(paid),
    '0.00',
    refund ? '50300000002026112000000001' : '0',
    refund ? `${order}_r${n}` : '0',
    yuan(back),
    '0.00',
    refund ? 'ORIGINAL' : '',
    refund ? 'PROCESSING' : '',
    title,
    '',
    refund ? '-0.18000' : '0.18000',
    '0.60%',
    yuan(paid),
    yuan(back),
    '',
  ]
    .map((value) => `\`${value}`)
    .join(',');
}

function write(trades: readonly Trade[], { end = '\r\n', mark = '\ufeff' } = {}): string {
  const paid = yuan(trades.reduce((all, trade) => all + trade.paid, 0));
  const back = yuan(trades.reduce((all, trade) => all + trade.back, 0));
  const last = [String(trades.length), paid, back, '0.00', '0.18000', paid, back].map(
    (value) => `\`${value}`,
  );
  const lines = [header, ...trades.map((trade, n) => line(trade, n + 1)), sums, last.join(',')];
  return mark + lines.map((text) => `${text}${end}`).join('');
}

const read = (trades: readonly Trade[]) =>
  trades.map(({ paid, back }, index) =>
    back > 0
      ? { about: 'refund', number: `${order}_r${index + 1}`, orderId: order, amount: back }
      : { about: 'payment', number: `${order}_${index + 1}`, orderId: order, amount: paid },
  );

const trade: fc.Arbitrary<Trade> = fc.oneof(
  fc.record({
    title: fc.string({ unit: fc.constantFrom('a', '书', ',', '`', ' ', '"'), maxLength: 12 }),
    paid: fc.integer({ min: 1, max: 1_000_000_000 }),
    back: fc.constant(0),
  }),
  fc.record({
    title: fc.string({ unit: fc.constantFrom('a', '书', ',', '`', ' ', '"'), maxLength: 12 }),
    paid: fc.constant(0),
    back: fc.integer({ min: 1, max: 1_000_000_000 }),
  }),
);

describe('a trade bill', () => {
  test('comes back as it was written, whatever goods are called', () => {
    fc.assert(
      fc.property(
        fc.array(trade, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        (trades, end, mark) => {
          expect(parseTradeBill(write(trades, { end, mark }))).toEqual(read(trades));
        },
      ),
    );
  });

  test('of a day without trade is empty', () => {
    expect(parseTradeBill(write([]))).toEqual([]);
  });

  test('numbers of others belong to no order of ours, and what was revoked was not paid', () => {
    const bill = write([{ title: '旧书', paid: 3000, back: 0 }]);
    expect(parseTradeBill(bill.replace(`\`${order}_1`, '`SHOP-0001'))).toEqual([
      { about: 'payment', number: 'SHOP-0001', orderId: null, amount: 3000 },
    ]);
    expect(parseTradeBill(bill.replace('`SUCCESS', '`REVOKED'))).toEqual([]);
  });

  const good = write([
    { title: '旧书', paid: 3000, back: 0 },
    { title: '旧书', paid: 0, back: 1200 },
  ]);
  test.each([
    ['nothing', ''],
    ['an error', '{"code":"SYSTEM_ERROR"}'],
    ['a page', '<html>\n<body>\n</body>\n</html>'],
    ['no header', good.replace(`${header}\r\n`, '')],
    ['a column less', good.replace(',申请退款金额,费率备注', ',费率备注')],
    ['cut off', good.slice(0, good.indexOf(sums))],
    ['cut off in its sums', good.slice(0, good.lastIndexOf('`'))],
    ['a line less', good.replace(/.*`REFUND.*\r\n/, '')],
    ['a line without its end', good.replace(',`30.00,`0.00,`\r\n', '\r\n')],
    ['another amount', good.replace('`30.00,`0.00,`\r\n', '`31.00,`0.00,`\r\n')],
    ['an amount that is none', good.replace('`30.00,`0.00,`\r\n', '`3e1,`0.00,`\r\n')],
    ['another state', good.replace('`SUCCESS', '`PAYERROR')],
    ['another currency', good.replaceAll('`CNY', '`USD')],
  ])('with %s is refused, not empty', (_, text) => {
    expect(text).not.toBe(good);
    expect(() => parseTradeBill(text)).toThrow(MalformedBill);
  });
});

describe('a fund flow bill', () => {
  const flow = [
    '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号',
    `\`2026-11-20 10:00:00,\`4200,\`4200,\`交易,\`交易,\`收入,\`30.00,\`30.00,\`system,\`缴费,\`${order}_1`,
    `\`2026-11-20 11:00:00,\`3008,\`4200,\`分账,\`分账,\`支出,\`1.50,\`28.50,\`1900000109API,\`带,\`货,\`${order}_p1`,
    `\`2026-11-20 12:00:00,\`3009,\`4200,\`分账回退,\`分账回退,\`收入,\`1.50,\`30.00,\`1900000109API,\`,\`${order}_b1`,
    '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额',
    '`3,`2,`31.50,`1,`1.50',
  ];

  test('has what was shared', () => {
    expect(parseShares(flow.join('\r\n'))).toEqual([
      { about: 'share', number: `${order}_p1`, orderId: order, amount: 150 },
    ]);
  });

  test('with a line missing is refused', () => {
    expect(() => parseShares(flow.toSpliced(2, 1).join('\r\n'))).toThrow(MalformedBill);
  });
});
