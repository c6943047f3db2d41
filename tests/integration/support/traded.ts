import type { Order } from '../../../database/collections/orders';
import type { Refund } from '../../../database/collections/refunds';
import { seals } from './phones';
import type { ProjectCloud, Someone } from './project-cloud';
import { askedRefund, failedShare, goodsOnSale, orderIn, paymentOf } from './trade-documents';

/** A refund of an order that was refused, with the words of both sides. */
function refusedRefund(order: Order, words: Partial<Refund>, now: number): Refund {
  const { refund } = askedRefund(order, now);
  const reply = { text: '已经发货了', passed: true };
  const decidedBy = { role: 'seller' as const, id: order.sellerId };
  return { ...refund, state: 'refused', reply, decidedBy, decidedAt: now, ...words };
}

/**
 * Trade of a person, on each side, that has come to its end: `secret` stands in all they wrote, and in `other`'s words,
 * which are not theirs, does `foreign`.
 */
export function loadTraded(
  cloud: ProjectCloud,
  { person, other }: { person: Someone; other: Someone },
  { secret, foreign, openid }: { secret: string; foreign: string; openid: string },
): { bought: Order; sold: Order; image: string } {
  const now = cloud.clock.now();
  const name = person.userId;
  const image = cloud.upload(person).fileID;
  cloud.load('uploads', [{ _id: `f_${name}`, userId: name, fileID: image, createdAt: now }]);
  const goods = goodsOnSale(`p_${name}`, name, now);
  cloud.load('goods', [{ ...goods, pickupPlace: `${secret}门口` }]);
  const address = (by: string) => ({
    name: by,
    phone: seals.seal('+8613900000000'),
    region: `${by}市`,
    detail: `${by}路`,
  });
  const note = (by: string) => ({ text: `${by}备注`, passed: true });
  const bought: Order = {
    ...orderIn('completed', `bought-${name}`, { buyerId: name, sellerId: other.userId, postId: 'p_0' }, now),
    address: address(secret),
    note: note(secret),
    refunds: 1,
  };
  const made = orderIn(
    'completed',
    `sold-${name}`,
    { buyerId: other.userId, sellerId: name, postId: goods._id },
    now,
  );
  const sold: Order = {
    ...made,
    goods: { ...made.goods, image },
    address: address(foreign),
    note: note(foreign),
    commission: { agentId: other.userId, rate: 500, cap: 2500 },
    refunds: 1,
  };
  cloud.load('orders', [bought, sold]);
  cloud.load('payments', [{ ...paymentOf(bought, now), openid }, paymentOf(sold, now)]);
  cloud.load('refunds', [
    refusedRefund(bought, { text: { text: `${secret}退款`, passed: true }, images: [image] }, now),
    refusedRefund(
      sold,
      { text: { text: `${foreign}退款`, passed: true }, reply: { text: `${secret}答复`, passed: false } },
      now,
    ),
  ]);
  const share = failedShare(
    orderIn(
      'completed',
      `brought-${name}`,
      { buyerId: other.userId, sellerId: other.userId, postId: 'p_0' },
      now,
    ),
    name,
    now,
  );
  const paid = { ...share.requests[0]!, result: 'SUCCESS' as const, failReason: null };
  cloud.load('shares', [
    { ...share, state: 'done', receiver: { ...share.receiver, account: openid }, requests: [paid] },
    { ...failedShare(sold, other.userId, now), state: 'done' },
  ]);
  const agent = {
    code: name.slice(-8),
    type: 'PERSONAL_OPENID' as const,
    account: openid,
    appid: 'wx0',
    state: 'active' as const,
  };
  const idle = { name: null, failure: null, nextAt: null, tries: 0, createdAt: now, updatedAt: now };
  cloud.load('agents', [{ _id: name, ...agent, ...idle }]);
  cloud.load('shops', [{ _id: name, state: 'open', commissionRate: 500, createdAt: now, updatedAt: now }]);
  return { bought, sold, image };
}
