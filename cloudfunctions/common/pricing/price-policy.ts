import type { PostKind } from '../../../database/collections/posts';
import type { Platform } from '../kernel/platform';

/** `virtual`: only through WeChat's virtual payment. */
export type PriceShown = 'show' | 'hide' | 'virtual';

/**
 * Where Apple's rules hold, and where nobody can tell: no price, no way to buy and no hint of another way for virtual
 * goods (developers.weixin.qq.com, iOS virtual payment).
 */
const withheld: readonly Platform[] = ['ios', 'mac', 'unknown'];

/** Whether a price of this kind may be sent to a client on this platform, and the goods be bought there. */
export function priceShown(
  kind: PostKind,
  platform: Platform,
  { virtualPayment }: { virtualPayment: boolean },
): PriceShown {
  if (kind !== 'virtual' || !withheld.includes(platform)) return 'show';
  return virtualPayment && platform === 'ios' ? 'virtual' : 'hide';
}

/** A price (fen) as a client on this platform may know it. */
export function priceFor<Price extends number | null>(
  price: Price,
  kind: PostKind,
  platform: Platform,
): Price | null {
  return priceShown(kind, platform, { virtualPayment: false }) === 'show' ? price : null;
}

/**
 * The price (fen) of a post as its author last wrote it, which may be an edit that waits: it is shown where the post that
 * others see shows its price, too, so that naming another kind uncovers nothing before somebody has looked.
 */
export function versionPriceFor(
  { price, kind }: { price: number | null; kind: PostKind },
  shownKind: PostKind,
  platform: Platform,
): number | null {
  return priceFor(priceFor(price, kind, platform), shownKind, platform);
}
