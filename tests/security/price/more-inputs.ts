import { examplePost } from '../../integration/support/examples';
import type { Stage } from '../access/world';

/** Edits and looks that the table of access has no need of. */
const edit = ({ postId }: Stage) => ({ ...examplePost, postId, revision: 0 });

/** By function and action, with a word of what is different. */
export const moreInputs: Readonly<Record<string, (stage: Stage) => Record<string, unknown>>> = {
  'browse post#sale': ({ saleId }) => ({ postId: saleId }),
  'browse post#own': ({ postId }) => ({ postId }),
  'browse home#market': () => ({ section: 'market' }),
  'browse user#owner': ({ owner }) => ({ userId: owner.userId }),
  'publish post.update#virtual': (stage) => ({
    ...edit(stage),
    kind: 'virtual',
    category: 'lessons',
    price: null,
  }),
  'publish post.update#priced': (stage) => ({
    ...edit(stage),
    kind: 'virtual',
    category: 'lessons',
    price: 1,
  }),
  'publish post.update#renamed': (stage) => ({ ...edit(stage), price: null }),
  'report submit#order': ({ boughtId }) => ({
    subject: { type: 'order', id: boughtId },
    reason: 'fraud',
    text: '一直不交付',
  }),
  'report reasons#order': ({ boughtId }) => ({ subject: { type: 'order', id: boughtId } }),
  'moderate subject#appeal': ({ appealCaseId }) => ({ caseId: appealCaseId }),
  'moderate subject#order': ({ boughtId, owner }) => ({ caseId: `${boughtId}-${owner.userId}` }),
  'operate refund.list#open': () => ({ view: 'open' }),
  'pay goods.set#virtual': ({ postId }) => ({ postId, stock: 2, seen: null, deliveries: ['virtual'] }),
  'pay order.create#virtual': ({ saleId }) => ({
    postId: saleId,
    quantity: 1,
    delivery: 'virtual',
    key: `price-${saleId}`,
  }),
  'pay order.list#bought': () => ({ side: 'buyer' }),
  'pay order.get#sold': ({ soldId }) => ({ orderId: soldId }),
};
