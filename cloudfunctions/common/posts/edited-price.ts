import type { Post } from '../../../database/collections/posts';
import type { Bilingual } from '../kernel/contract/answer';
import type { Platform } from '../kernel/platform';
import { priceShown } from '../pricing/price-policy';
import type { PostInput } from './post-problems';

type Priced = Pick<PostInput, 'kind' | 'price'>;

const isHidden = ({ kind }: Pick<PostInput, 'kind'>, platform: Platform) =>
  priceShown(kind, platform, { virtualPayment: false }) !== 'show';

/** No word of why, or of where it might be otherwise. */
const leaveEmpty: Bilingual = { zh: '请不要填写价格。', en: 'Please leave the price empty.' };

/** What is wrong with the price of a new post whose price may not be shown where it is written. */
export function hiddenPriceProblem(input: Priced, platform: Platform): Record<string, Bilingual> {
  return input.price !== null && isHidden(input, platform) ? { price: leaveEmpty } : {};
}

/**
 * The price (fen) that an edit leaves a post with. Where a price is hidden from its author, what they send says nothing of
 * it: a virtual good keeps the one it has, and what was something else before has none. The price of a virtual good never
 * becomes that of another kind, unless an edit that waits says so already.
 */
export function editedPrice(
  post: Pick<Post, 'kind' | 'price' | 'draft'>,
  sent: Priced,
  platform: Platform,
): number | null {
  const latest = post.draft ?? post;
  if (isHidden(sent, platform)) {
    return [latest, post].find(({ kind }) => kind === sent.kind)?.price ?? null;
  }
  const unseen = latest.kind === sent.kind && isHidden(post, platform);
  return sent.price ?? (unseen ? latest.price : null);
}
