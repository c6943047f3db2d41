import type { Delivery } from '../../../database/collections/orders';
import type { Post } from '../../../database/collections/posts';
import type { Bilingual } from '../kernel/contract/answer';
import { deliveriesOf } from '../orders/deliveries';

const texts = {
  state: { zh: '这条内容现在不能出售。', en: 'This post cannot be sold right now.' },
  kind: { zh: '信息类内容不能出售。', en: 'A post for information cannot be sold.' },
  price: { zh: '请先给它标一个价格。', en: 'Give it a price first.' },
  deliveries: { zh: '这类内容不能这样交付。', en: 'This cannot be delivered in this way.' },
} as const satisfies Record<string, Bilingual>;

/** What keeps a post from going on sale in these ways, by field. Taking it off sale is always right. */
export function goodsProblems(
  { kind, price, state }: Pick<Post, 'kind' | 'price' | 'state'>,
  deliveries: readonly Delivery[],
): Record<string, Bilingual> {
  if (deliveries.length === 0) return {};
  const allowed = deliveriesOf[kind];
  if (allowed.length === 0) return { postId: texts.kind };
  if (state !== 'published' && state !== 'pending') return { postId: texts.state };
  if (price === null || price === 0) return { postId: texts.price };
  return deliveries.every((one) => allowed.includes(one)) ? {} : { deliveries: texts.deliveries };
}
