import type { Goods } from '../../../database/collections/goods';
import type { Delivery } from '../../../database/collections/orders';
import { db, transaction } from '../kernel/database';
import { AppError, refuseProblems } from '../kernel/errors';
import type { UserCall } from '../kernel/serve';
import { getSettings } from '../kernel/settings';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { contentRefused } from '../moderation/labels';
import { verdictOf } from '../moderation/verdict';
import { findOwnPost } from '../posts/find-own-post';
import { latestOf } from '../posts/post-edit';
import { openShop } from '../shops/open-shop';
import { shopFor } from '../shops/shop-for';
import { goodsProblems } from './goods-problems';
import { toOfferView } from './read-offer';
import { isShown } from './sale-policy';
import type { OfferView } from './views';

interface Change {
  postId: string;
  stock: number;
  /** The stock last read; null: none yet. */
  seen: number | null;
  deliveries: Delivery[];
  pickupPlace: string;
}

const shopClosed = {
  zh: '你的店铺还没有开放，请联系客服。',
  en: 'Your shop is not open. Please contact support.',
};

/** Refuses a place that did not pass: buyers would read it at once. */
async function checkPlace(place: string, known: Goods | undefined, call: UserCall): Promise<void> {
  if (place === '' || place === known?.pickupPlace) return;
  const check = await checkOrRefuse({ scene: 'post', content: place }, call);
  if (check.suggest === 'failed') throw new AppError('UNAVAILABLE');
  if (verdictOf(check) !== 'publish') throw contentRefused(check, 'pickupPlace');
}

function isSet({ stock, deliveries, pickupPlace }: Goods, change: Change): boolean {
  const same = deliveries.join() === change.deliveries.join();
  return same && stock === change.stock && pickupPlace === change.pickupPlace;
}

function storeGoods(change: Change, sellerId: string, now: number): Promise<Goods> {
  const { postId, stock, seen, deliveries, pickupPlace } = change;
  return transaction(async (t) => {
    const known = await t.doc('goods', postId).get();
    if (known && isSet(known, change)) return known;
    if ((known?.stock ?? null) !== seen) throw new AppError('CONFLICT');
    const goods = { sellerId, stock, sold: known?.sold ?? 0, deliveries, pickupPlace, updatedAt: now };
    await t.doc('goods', postId).set(goods);
    return { _id: postId, ...goods };
  });
}

/**
 * Puts the caller's own post on sale, changes what is left of it, or with no `deliveries` takes it off. CONFLICT when the
 * stock is not the one that was `seen`: somebody bought meanwhile. NOT_FOR_SALE where its price may not be shown. A
 * request that is repeated changes nothing.
 */
export async function setGoods(input: Change, call: UserCall): Promise<{ offer: OfferView }> {
  const { person, platform, now } = call;
  const viewer = person.user;
  const change = { ...input, deliveries: [...new Set(input.deliveries)] };
  const shown = await findOwnPost(change.postId, viewer._id);
  const post = latestOf(shown);
  const { trade } = await getSettings();
  if (![shown, post].every((one) => isShown(one, platform, trade))) throw new AppError('NOT_FOR_SALE');
  refuseProblems(goodsProblems(post, change.deliveries));
  if (change.deliveries.length > 0) await openShop(viewer._id, now);
  const { open: shopOpen } = await shopFor(viewer._id, trade);
  if (!shopOpen && change.deliveries.length > 0) throw new AppError('NOT_FOR_SALE', { message: shopClosed });
  await checkPlace(change.pickupPlace, await db.goods.get(change.postId), call);
  const goods = await storeGoods(change, viewer._id, now);
  const offer = toOfferView(post, goods, { viewer, platform, trade, shopOpen });
  if (!offer) throw new AppError('NOT_FOUND');
  return { offer };
}
