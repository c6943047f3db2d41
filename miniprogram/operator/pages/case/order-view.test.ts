import { expect, it, vi } from 'vitest';
import type { CaseOrder } from '../../../../cloudfunctions/common/moderation/views';
import { zh as common } from '../../../locales/zh';
import { zh } from '../../locales/zh';
import { orderPanel } from './order-view';

vi.mock('../../../locales/index', () => ({ strings: () => common }));

const person = (userId: string, nickname: string) => ({ userId, nickname, avatar: null });
const order: CaseOrder = {
  orderId: 'o_1',
  title: '旧书一箱',
  state: 'shipped',
  refundState: null,
  quantity: 2,
  amount: 6000,
  refunded: 0,
  buyer: person('u_1', '林小满'),
  seller: person('u_2', ''),
  timeline: [
    { step: 'create', by: 'buyer', at: 0, amount: null },
    { step: 'refund-request', by: 'buyer', at: 60_000, amount: 3000 },
  ],
  createdAt: 0,
};

it('says who bought what of whom, and what happened, newest first', () => {
  expect(orderPanel(order, zh, '已注销', 120_000)).toEqual({
    orderId: 'o_1',
    title: '旧书一箱',
    state: '已交付',
    facts: '林小满 向 已注销 购买 · 2 件 · 共 ¥60',
    events: [
      { key: '1', text: '买家：申请退款，¥30', when: '1 分钟前' },
      { key: '0', text: '买家：下单', when: '2 分钟前' },
    ],
  });
});

it('leaves out amounts that may not be shown', () => {
  const hidden = { ...order, amount: null, refunded: null };
  expect(orderPanel(hidden, zh, '已注销', 0).facts).toBe('林小满 向 已注销 购买 · 2 件');
});
