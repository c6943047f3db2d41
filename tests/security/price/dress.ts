import type { Order } from '../../../database/collections/orders';
import type { Post, PostDraft, PostKind } from '../../../database/collections/posts';
import type { Refund } from '../../../database/collections/refunds';
import type { Share } from '../../../database/collections/shares';
import type { CollectionKey, DocumentOf } from '../../../database';
import type { ProjectCloud } from '../../integration/support/project-cloud';

/** fen; what everything on a stage costs. */
const stageAmount = 3000;

/** What the things on a stage are made to be. */
export interface Dress {
  /** Of a post, and of what is ordered of it. */
  kind: PostKind;
  /** Of an edit that waits beside each post; null for none. */
  draft: PostKind | null;
  /** Amounts of virtual goods are so many times what they were: as unlikely as 7 777 013. */
  factor: number;
}

/** What amounts of virtual goods lie between, and nothing else in an answer does (fen). */
export const secret = { from: 100_000, to: 100_000_000_000 } as const;

const isVirtual = (kind: PostKind) => kind === 'virtual';

function dressPost(post: Post, { kind, draft, factor }: Dress): Post {
  const price = kind === 'info' ? null : stageAmount * (isVirtual(kind) ? factor : 1);
  const edit: PostDraft | null = draft && {
    kind: draft,
    title: post.title,
    body: `${post.body}还有一些。`,
    images: [],
    category: post.category,
    // An edit that makes it something else may be approved, and then shows its price.
    price: draft === 'info' ? null : (stageAmount + 1) * (isVirtual(draft) ? factor : 1),
    area: post.area,
    check: post.check,
    at: post.createdAt,
  };
  return { ...post, kind, price, draft: edit };
}

function dressOrder(order: Order, { kind, factor }: Dress): Order {
  const times = (amount: number) => amount * (isVirtual(kind) ? factor : 1);
  const amount = times(order.amount);
  return {
    ...order,
    goods: { ...order.goods, kind, price: times(order.goods.price) },
    amount,
    delivery: isVirtual(kind) ? 'virtual' : order.delivery,
    refunding: times(order.refunding),
    refunded: times(order.refunded),
    timeline: [...order.timeline, { step: 'refund-request', by: 'buyer', at: order.createdAt, amount }],
  };
}

function dressShare(share: Share, { kind, factor }: Dress): Share {
  return {
    ...share,
    kind,
    paid: share.paid * factor,
    cap: share.cap * factor,
    requests: share.requests.map((request) => ({ ...request, amount: request.amount * factor })),
  };
}

const dressRefund = (refund: Refund, factor: number): Refund => ({
  ...refund,
  amount: refund.amount * factor,
  total: refund.total * factor,
});

/** A document as the dress has it; what is no part of trade stays as it is. */
function dressed<K extends CollectionKey>(
  collection: K,
  document: DocumentOf<K>,
  dress: Dress,
): DocumentOf<K> {
  const factor = isVirtual(dress.kind) ? dress.factor : 1;
  const given = document as unknown;
  const change = (): unknown => {
    switch (collection) {
      case 'posts':
        return dressPost(given as Post, dress);
      case 'orders':
        return dressOrder(given as Order, dress);
      case 'refunds':
        return dressRefund(given as Refund, factor);
      case 'shares':
        return dressShare(given as Share, { ...dress, factor });
      case 'payments':
        return { ...document, amount: (given as { amount: number }).amount * factor };
      case 'goods':
        return isVirtual(dress.kind) ? { ...document, deliveries: ['virtual'] } : document;
      default:
        return document;
    }
  };
  return change() as DocumentOf<K>;
}

/** The same cloud, but what is put there comes as `dress` says at that moment. */
export function dressing(cloud: ProjectCloud, dress: () => Dress): ProjectCloud {
  return {
    ...cloud,
    load(collection, documents) {
      cloud.load(
        collection,
        documents.map((document) => dressed(collection, document, dress())),
      );
    },
  };
}
