import { describe, expect, test } from 'vitest';
import { money as t } from '../locales/zh/money';
import { differenceRow, refundRow, shareRow } from './money-rows';

const at = 1_000;
const words = { t, gone: '已注销', moment: (time: number) => `${time / 1000} 秒` };
const person = (nickname: string) => ({ userId: 'u_1', nickname, avatar: null });

const refund = {
  refundId: 'o_1_r1',
  orderId: 'o_1',
  cause: 'buyer' as const,
  state: 'requested' as const,
  amount: 3000,
  reason: 'damaged' as const,
  text: null,
  images: [],
  reply: null,
  decidedBy: null,
  restock: false,
  createdAt: at,
  dueAt: at,
  refundedAt: null,
  title: '旧书一箱',
  buyer: person('林'),
  seller: person(''),
  answer: null,
};

describe('a refund', () => {
  test('of a late seller says so, and there is nothing to send', () => {
    const row = refundRow(refund, words);
    expect(row).toMatchObject({ tag: '等答复', tone: 'soon', amount: 3000, orderId: 'o_1', acts: [] });
    expect(row.lines).toEqual(['林 向 已注销 购买', '卖家超时未答', '1 秒起']);
  });

  test('that is stuck says what WeChat Pay said, and can be sent again', () => {
    const row = refundRow({ ...refund, state: 'stuck', answer: 'ABNORMAL' }, words);
    expect(row).toMatchObject({ tone: 'bad', acts: [{ act: 'retry-refund', label: '再试一次' }] });
    expect(row.lines[1]).toBe('微信支付：ABNORMAL');
  });

  test('that waits for money can be sent at once', () => {
    const row = refundRow({ ...refund, state: 'refunding', answer: 'NOT_ENOUGH' }, words);
    expect(row).toMatchObject({ tone: 'soon', acts: [{ act: 'retry-refund', label: '再试一次' }] });
    expect(row.lines[1]).toBe('微信支付：NOT_ENOUGH');
  });
});

test('a commission can be tried again or released', () => {
  const row = shareRow(
    {
      orderId: 'o_1',
      title: '旧书一箱',
      state: 'failed',
      amount: 150,
      paid: 0,
      takenBack: 0,
      notTakenBack: 0,
      failReason: 'NO_RELATION',
      dueAt: at,
      createdAt: at,
      agent: person('梅'),
      seller: person('伟'),
    },
    words,
  );
  expect(row.lines.slice(0, 2)).toEqual(['梅 带来，伟 售出', '微信支付：NO_RELATION']);
  expect(row.acts.map(({ act }) => act)).toEqual(['release', 'retry-share']);
});

describe('a difference', () => {
  const difference = {
    differenceId: 'x',
    day: '2026-11-20',
    about: 'payment' as const,
    kind: 'theirs-only' as const,
    number: 'o_1_1',
    orderId: null,
    ours: null,
    theirs: 1250,
    state: 'open' as const,
    note: '',
    createdAt: at,
  };

  test('shows both sides', () => {
    const row = differenceRow(difference, words);
    expect(row).toMatchObject({ title: '2026-11-20 付款', tag: '只有微信有', tone: 'bad', orderId: '' });
    expect(row.lines).toEqual(['o_1_1', '我们 无 · 微信 ¥12.50']);
  });

  test('that is settled says how, and asks for nothing', () => {
    const row = differenceRow({ ...difference, state: 'settled', note: '线下退了' }, words);
    expect(row).toMatchObject({ tone: 'plain', acts: [] });
    expect(row.lines.at(-1)).toBe('说明：线下退了');
  });
});
