import type { Comment } from '../../database/collections/comments';
import type { Goods } from '../../database/collections/goods';
import type { Like } from '../../database/collections/likes';
import type { Order } from '../../database/collections/orders';
import type { Post } from '../../database/collections/posts';
import type { Refund } from '../../database/collections/refunds';
import { schema, type CollectionKey } from '../../database';
import type { LocalCloud } from '../../emulator';
import type { EnvironmentName } from '../../emulator/people/environments';

function tally<T>(rows: readonly T[], keyOf: (row: T) => string, amountOf: (row: T) => number = () => 1) {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + amountOf(row));
  return (key: string) => sums.get(key) ?? 0;
}

/**
 * Numbers that are counted along and are not what they count. They come apart when a document was changed on both sides,
 * whose conflict is listed: one side's version stands, with one side's number.
 */
export function countersOff(cloud: LocalCloud, env: EnvironmentName): string[] {
  const { database } = cloud.environment(env);
  const all = <T>(key: CollectionKey) => database.read(schema[key].name, {}) as unknown as T[];
  const likes = tally(all<Like>('likes'), ({ postId }) => postId);
  const published = all<Comment>('comments').filter(({ state }) => state === 'published');
  const comments = tally(published, ({ postId }) => postId);
  const put = all<Refund>('refunds').filter(({ state, restock }) => state === 'refunded' && restock);
  const restocked = new Set(put.map(({ orderId }) => orderId));
  const standing = all<Order>('orders').filter(
    ({ _id, state }) => state !== 'cancelled' && state !== 'expired' && !restocked.has(_id),
  );
  const sold = tally(
    standing,
    ({ goods }) => goods.postId,
    ({ quantity }) => quantity,
  );
  return [
    ...all<Post>('posts').flatMap(({ _id, likeCount, commentCount }) => [
      ...(likeCount === likes(_id) ? [] : [`${_id}: ${likeCount} likes, ${likes(_id)} are there`]),
      ...(commentCount === comments(_id)
        ? []
        : [`${_id}: ${commentCount} comments, ${comments(_id)} are there`]),
    ]),
    ...all<Goods>('goods').flatMap((one) =>
      one.sold === sold(one._id) ? [] : [`${one._id}: ${one.sold} sold, ${sold(one._id)} are ordered`],
    ),
  ];
}
