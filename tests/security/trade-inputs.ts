import { bad, type Example } from './bad-values';

const id = 'p_0';
const orderId = bad.id;
const cursor = bad.cursor;
const address = { name: '林', phone: '13800001234', region: '上海市徐汇区', detail: '某路 1 号' };
const stock = [...bad.whole, 100_000];
const file = 'cloud://e/uploads/u/a.png';
const key = [7, null, [], {}, 'short', 'white space', 'nul\u0000nul\u0000', 'x'.repeat(65)];
/** Whole fen from one on. */
const fen = [...bad.whole, 0, 1_000_000_001];
const state = bad.choice;

const byOrder: Example = { valid: { orderId: id }, fields: { orderId }, required: ['orderId'] };

/** What the actions of trade take. */
export const payExamples: Record<string, Example> = {
  'goods.set': {
    valid: { postId: id, stock: 1, seen: null, deliveries: ['pickup'] },
    fields: {
      postId: bad.id,
      stock,
      seen: stock.filter((value) => value !== null),
      deliveries: [7, null, {}, 'pickup', [7], ['plane'], ['express', 'city', 'pickup', 'express']],
      pickupPlace: bad.text(60),
    },
    required: ['postId', 'stock', 'deliveries'],
  },
  'shop.get': { valid: {}, fields: {} },
  'shop.update': {
    valid: { commissionRate: 100 },
    fields: { commissionRate: [...bad.whole, 3001] },
    required: ['commissionRate'],
  },
  'order.create': {
    valid: { postId: id, quantity: 1, delivery: 'express', address, key: 'abcdefgh' },
    fields: {
      postId: bad.id,
      quantity: [...bad.whole, 0, 100],
      delivery: bad.choice,
      address: [
        7,
        null,
        [],
        {},
        'home',
        { ...address, name: '' },
        { ...address, phone: 7 },
        { ...address, region: undefined },
        { ...address, detail: '长'.repeat(101) },
        { ...address, extra: 1 },
      ],
      note: bad.text(100),
      agent: bad.optionalString(16),
      key,
    },
    required: ['postId', 'quantity', 'delivery', 'key'],
  },
  'order.prepay': {
    valid: { orderId: id },
    fields: { orderId, channel: bad.choice },
    required: ['orderId'],
  },
  'order.get': byOrder,
  'order.list': { valid: { side: 'buyer' }, fields: { side: bad.choice, state, cursor }, required: ['side'] },
  'order.cancel': byOrder,
  'order.ship': {
    valid: { orderId: id, company: 'SF', trackingNo: 'SF1' },
    fields: {
      orderId,
      company: [7, null, [], {}, 'sf', '顺丰', 'X'.repeat(21)],
      trackingNo: [7, null, [], {}, 'a b', '单号', 'x'.repeat(41)],
    },
    required: ['orderId'],
  },
  'order.confirm': byOrder,
  'refund.request': {
    valid: { orderId: id, reason: 'other', text: '不需要了' },
    fields: {
      orderId,
      amount: fen,
      reason: bad.choice,
      text: bad.text(300),
      images: [7, null, {}, 'a', [7], ['https://example.com/a.png'], Array.from({ length: 5 }, () => file)],
    },
    required: ['orderId', 'reason'],
  },
  'refund.withdraw': { valid: { refundId: id }, fields: { refundId: bad.id }, required: ['refundId'] },
  'refund.decide': {
    valid: { refundId: id, grant: true },
    fields: {
      refundId: bad.id,
      grant: bad.boolean,
      amount: fen,
      restock: bad.boolean,
      reply: bad.text(300),
    },
    required: ['refundId', 'grant'],
  },
  'agent.join': {
    valid: { type: 'PERSONAL_OPENID' },
    fields: {
      type: bad.choice,
      mchid: [7, null, [], {}, '', '1234567', 'abcdefgh', '12345678901'],
      name: bad.text(60),
    },
    required: ['type'],
  },
  'agent.statement': { valid: {}, fields: { cursor } },
};

const reason = [...bad.text(300), ...bad.required, '短'];

/** What operators send about money. */
export const moneyExamples: Record<string, Example> = {
  'order.list': { valid: {}, fields: { state, number: bad.string(64), cursor } },
  'refund.list': { valid: { view: 'waiting' }, fields: { view: bad.choice, cursor }, required: ['view'] },
  'refund.retry': { valid: { refundId: id }, fields: { refundId: bad.id }, required: ['refundId'] },
  'share.list': { valid: {}, fields: { cursor } },
  'share.decide': {
    valid: { orderId: id, retry: true, reason: '再试一次' },
    fields: { orderId, retry: bad.boolean, reason },
    required: ['orderId', 'retry', 'reason'],
  },
  'difference.list': { valid: { state: 'open' }, fields: { state, cursor }, required: ['state'] },
  'difference.settle': {
    valid: { differenceId: id, note: '已核对' },
    fields: { differenceId: bad.id, note: reason },
    required: ['differenceId', 'note'],
  },
  'shop.set': {
    valid: { userId: id, state: 'closed' },
    fields: { userId: bad.id, state },
    required: ['userId', 'state'],
  },
};
