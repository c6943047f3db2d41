import { expect, test } from 'vitest';
import type { OrderView, RefundView } from '../../../cloudfunctions/common/orders/views';
import { en as common } from '../../locales/en';
import { zh as strings } from '../../locales/zh';
import { en } from '../locales/en';
import { zh } from '../locales/zh';
import { eventLines } from './event-lines';
import { mainAction, otherActions } from './main-action';
import { refundCard } from './refund-card';
import { stateWords, tagOf, type Confirming } from './state-words';

const at = (day: number, hour = 9, minute = 0) => new Date(2026, 8, day, hour, minute).getTime();
const person = (nickname: string) => ({ userId: nickname, nickname, avatar: null });

const order: OrderView = {
  orderId: 'o_1',
  side: 'buyer',
  state: 'paying',
  refundState: null,
  title: '台灯',
  image: null,
  kind: 'goods',
  quantity: 1,
  amount: 3500,
  refunded: 0,
  buyer: person('伟'),
  seller: person('小满'),
  acts: ['pay', 'cancel', 'report'],
  createdAt: at(1),
  postId: 'p_1',
  price: 3500,
  delivery: 'express',
  address: null,
  pickupPlace: '',
  contact: null,
  note: null,
  shipment: null,
  refundable: 0,
  timeline: [
    { step: 'create', by: 'buyer', at: at(1), amount: null },
    { step: 'prepay', by: 'buyer', at: at(1), amount: null },
  ],
  refunds: [],
  payUntil: at(1, 9, 15),
  confirmBy: null,
  refundUntil: null,
};

const refund: RefundView = {
  refundId: 'o_1_r1',
  orderId: 'o_1',
  cause: 'buyer',
  state: 'requested',
  amount: 1000,
  reason: 'damaged',
  text: '灯罩裂了',
  images: [],
  reply: null,
  decidedBy: null,
  restock: false,
  createdAt: at(2),
  dueAt: at(4),
  refundedAt: null,
};

function words(changes: Partial<OrderView>, now = at(1, 9, 3), confirming: Confirming = 'no') {
  return stateWords({ ...order, ...changes }, { now, confirming, t: zh.states, dates: strings.dates });
}

test('an unpaid order says until when, in quiet words', () => {
  expect(words({})).toMatchObject({
    title: '等你付款',
    lead: '9月1日 09:15 前付就行，还有约 12 分钟。没付会自动取消。',
  });
  expect(words({}, at(1, 9, 14) + 30_000).lead).toContain('不到 1 分钟');
  expect(words({}, at(1, 9, 15)).lead).toBe('付款时间已过，订单正在关闭。');
  expect(words({ side: 'seller' }).title).toBe('等买家付款');
});

test('while the result of a payment is awaited, nothing claims it was paid', () => {
  expect(words({}, at(1), 'waiting').title).toBe('正在确认付款');
  expect(words({}, at(1), 'gave-up').lead).toContain('先不要再付一次');
  expect(words({ state: 'paid' }, at(1), 'waiting').title).toBe('已付款，等卖家发货');
});

test.each([
  [{ state: 'paid', side: 'seller', delivery: 'pickup' }, '买家已付款，请备好'],
  [{ state: 'shipped', delivery: 'service' }, '已付款，和卖家约好时间'],
  [{ state: 'shipped', side: 'operator' }, '已交付，等买家确认'],
  [{ state: 'completed' }, '交易完成'],
  [{ state: 'cancelled' }, '订单已取消'],
  [{ state: 'expired' }, '没有按时付款，订单已关闭'],
  [{ state: 'refunded' }, '已全部退款'],
] as const)('%j: %s', (changes, title) => {
  expect(words(changes).title).toBe(title);
});

test('a refund under way comes before everything else', () => {
  const asked: Partial<OrderView> = { state: 'shipped', refunds: [refund] };
  expect(words(asked, at(3))).toMatchObject({
    title: '退款申请已交给卖家',
    lead: '卖家要在 9月4日 09:00 前答复，过了由客服处理。',
  });
  expect(words({ ...asked, side: 'seller' }, at(5)).lead).toBe('已过 9月4日 09:00，由客服处理。');
  expect(words({ state: 'paid', refunds: [{ ...refund, state: 'stuck' }] }).title).toBe('退款遇到问题');
  expect(words({ state: 'shipped', refunds: [{ ...refund, state: 'refused' }] }).title).toBe('卖家已发货');
});

test('money for an order that had ended is named, and is no refund of one that goes on', () => {
  const surplus = { ...refund, cause: 'surplus', state: 'refunding' } as const;
  expect(words({ state: 'cancelled', refunds: [surplus] }).lead).toBe('多付的钱正在原路退回。');
  expect(words({ state: 'cancelled', refunds: [{ ...surplus, state: 'refunded' }] }).lead).toContain(
    '已原路',
  );
  expect(words({ state: 'paid', refunds: [surplus] }).title).toBe('已付款，等卖家发货');
});

test('a tag in a list says whose turn it is', () => {
  const tag = (changes: Partial<OrderView>) => tagOf({ ...order, ...changes }, zh.states);
  expect(tag({})).toEqual({ text: '待付款', tone: 'waits' });
  expect(tag({ state: 'paid', acts: [] })).toEqual({ text: '等卖家交付', tone: 'quiet' });
  expect(tag({ state: 'paid', refundState: 'requested' }).text).toBe('等待退款答复');
  expect(tag({ state: 'refunded', refundState: 'refunding' }).text).toBe('已退款');
});

test('one main action, and the rest quietly', () => {
  const main = (changes: Partial<OrderView>, confirming: Confirming = 'no') =>
    mainAction({ ...order, ...changes }, confirming, zh.order.main);
  const rest = (changes: Partial<OrderView>, confirming: Confirming = 'no') =>
    otherActions({ ...order, ...changes }, confirming, zh.order.more).map(({ id }) => id);
  expect(main({})).toEqual({ id: 'pay', text: '继续付款', waits: false });
  expect(main({ state: 'created' })?.text).toBe('去付款');
  expect(main({}, 'waiting')).toMatchObject({ id: 'check', waits: true });
  expect(main({ acts: ['confirm', 'refund-request', 'report'] })?.text).toBe('确认收货');
  expect(main({ acts: ['ship', 'refund-decide'] })?.id).toBe('refund-decide');
  expect(main({ acts: ['report'] })).toBeNull();
  expect(rest({})).toEqual(['cancel']);
  expect(rest({}, 'waiting')).toEqual([]);
  expect(rest({}, 'gave-up')).toEqual(['pay', 'cancel']);
});

test('the time line is told newest first', () => {
  const events = [...order.timeline, { step: 'cancel', by: 'system', at: at(1, 10), amount: null } as const];
  const lines = eventLines({ timeline: events }, at(2), zh.order.steps, strings.dates);
  expect(lines.map(({ text, when }) => [text, when])).toEqual([
    ['自动取消', '9月1日 10:00'],
    ['下单', '9月1日 09:00'],
  ]);
});

test('a refund as a card', () => {
  expect(refundCard(refund, at(3), zh, strings.dates)).toMatchObject({
    title: '收到时坏了',
    state: '等待答复',
    amount: 1000,
    line: '9月2日 09:00 申请 · 9月4日 09:00 前答复，过了由客服处理',
    reply: '',
  });
  const done = {
    ...refund,
    state: 'refunded',
    reply: 'Sorry.',
    decidedBy: 'seller',
    refundedAt: at(3),
  } as const;
  expect(refundCard(done, at(3), en, common.dates)).toMatchObject({
    state: 'Paid back',
    line: 'Asked 2 Sep, 09:00 · Paid back 3 Sep, 09:00',
    who: 'The seller answers',
  });
});
