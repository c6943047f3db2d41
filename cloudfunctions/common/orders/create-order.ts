import type { CheckedText } from '../../../database/collections/orders';
import { requireOnSale } from '../goods/sale-policy';
import { db } from '../kernel/database';
import { AppError } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { verdictOf } from '../moderation/verdict';
import { findPost } from '../posts/find-post';
import { refuseBlocked } from '../posts/refuse-blocked';
import { shopFor } from '../shops/shop-for';
import { commissionFor } from './commission-for';
import { orderId } from './ids';
import type { Wish } from './order-problems';
import { placeOrder } from './place-order';
import { showOrder } from './show-order';
import type { OrderView } from './views';

interface NewOrder extends Wish {
  postId: string;
  note: string;
  /** The code in the link that led here. */
  agent?: string | undefined;
  key: string;
}

/** What the buyer wrote, as the seller may read it: only what passed. */
async function checkedNote(note: string, call: UserCall): Promise<CheckedText | null> {
  if (note === '') return null;
  const check = await checkOrRefuse({ scene: 'comment', content: note }, call);
  return { text: note, passed: verdictOf(check) === 'publish' };
}

/**
 * Orders something once for a `key`, and reserves it. Throws NOT_FOUND for a post the caller may not see, FORBIDDEN for
 * their own, BLOCKED, NOT_FOR_SALE, SOLD_OUT, RATE_LIMITED with too many unpaid orders, CONTENT_REFUSED for a risky note,
 * and INVALID_INPUT by field.
 */
export async function createOrder(
  { postId, note, agent, key, ...wish }: NewOrder,
  call: UserCall,
): Promise<{ order: OrderView }> {
  const { person, platform, now } = call;
  const buyer = person.user;
  const _id = orderId(buyer._id, key);
  if (await db.orders.get(_id)) return showOrder(_id, call);
  const { trade } = await getSettings();
  const { post, author } = await findPost(postId, buyer, now);
  if (post.authorId === buyer._id) throw new AppError('FORBIDDEN');
  refuseBlocked(author, buyer._id);
  const [goods, shop] = await Promise.all([db.goods.get(postId), shopFor(post.authorId, trade)]);
  requireOnSale(post, goods, platform, trade);
  if (!shop.open) throw new AppError('NOT_FOR_SALE');
  const parties = { buyerId: buyer._id, sellerId: post.authorId };
  const terms = {
    _id,
    buyerId: buyer._id,
    note: await checkedNote(note, call),
    commission: await commissionFor(agent, parties, shop.commissionRate, trade),
  };
  await placeOrder({ postId, buyer, wish, terms, trade, platform }, now);
  return showOrder(_id, call);
}
