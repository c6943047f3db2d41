import type { Comment } from '../../../database/collections/comments';
import type { Order } from '../../../database/collections/orders';
import type { Post } from '../../../database/collections/posts';
import type { Subject } from '../../../database/collections/subjects';
import type { User } from '../../../database/collections/users';
import { command, db } from '../kernel/database';
import { aboutOf } from '../moderation/subjects/about';
import { canSee, canSeePerson, type Author } from '../posts/visibility';
import { orderOf } from './subject-id';

type PostRow = Pick<Post, '_id' | 'authorId' | 'state' | 'title'>;
type CommentRow = Pick<Comment, '_id' | 'authorId' | 'state' | 'body' | 'postId'>;
type OrderRow = Pick<Order, '_id' | 'buyerId' | 'sellerId'> & { title: string };
type PersonRow = Author & Pick<User, 'nickname'>;

const byId = <Row extends { _id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row._id, row]));

async function readComments(ids: readonly string[]): Promise<Map<string, CommentRow>> {
  if (ids.length === 0) return new Map();
  return byId(await db.comments.find({ _id: command.in([...ids]) }, { limit: ids.length }));
}

async function readPosts(ids: readonly string[]): Promise<Map<string, PostRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.posts.aggregate<PostRow>((pipeline) =>
    pipeline
      .match({ _id: command.in([...ids]) })
      .project({ authorId: 1, state: 1, title: 1 })
      .limit(ids.length),
  );
  return byId(rows);
}

async function readPeople(ids: readonly string[]): Promise<Map<string, PersonRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.users.aggregate<PersonRow>((pipeline) =>
    pipeline
      .match({ _id: command.in([...ids]) })
      .project({ state: 1, sanctions: 1, nickname: 1 })
      .limit(ids.length),
  );
  return byId(rows);
}

async function readOrders(ids: readonly string[]): Promise<Map<string, OrderRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.orders.aggregate<OrderRow>((pipeline) =>
    pipeline
      .match({ _id: command.in([...ids]) })
      .project({ buyerId: 1, sellerId: 1, title: '$goods.title' })
      .limit(ids.length),
  );
  return byId(rows);
}

const idsOf = (subjects: readonly Subject[], wanted: Subject['type']) => [
  ...new Set(subjects.filter(({ type }) => type === wanted).map(({ id }) => id)),
];

/**
 * What somebody knows subjects by, as far as they may see them at `now` (ms): a title, the beginning of a comment, a
 * name, what was ordered, by the subject's id. At most four reads.
 */
export async function readAbout(
  subjects: readonly Subject[],
  viewer: User,
  now: number,
): Promise<Map<string, string>> {
  const comments = await readComments(idsOf(subjects, 'comment'));
  const parents = [...comments.values()].map(({ postId }) => postId);
  const posts = await readPosts([...new Set([...idsOf(subjects, 'post'), ...parents])]);
  const orders = await readOrders([...new Set(subjects.flatMap((subject) => orderOf(subject) ?? []))]);
  const authors = [...comments.values(), ...posts.values()].map(({ authorId }) => authorId);
  const people = await readPeople([...new Set([...idsOf(subjects, 'user'), ...authors])]);
  const sees = (item: PostRow | CommentRow | undefined) =>
    item !== undefined && canSee(item, people.get(item.authorId), viewer, now);
  const about = ({ type, id }: Subject): string => {
    const [post, comment, person] = [posts.get(id), comments.get(id), people.get(id)];
    const order = orders.get(orderOf({ type, id }) ?? '');
    if (order) return [order.buyerId, order.sellerId].includes(viewer._id) ? order.title : '';
    if (type === 'post') return post && sees(post) ? aboutOf(post) : '';
    if (type === 'comment')
      return comment && sees(comment) && sees(posts.get(comment.postId)) ? aboutOf(comment) : '';
    return type === 'user' && person && canSeePerson(person, { ...viewer, blocked: [] }, now)
      ? person.nickname
      : '';
  };
  return new Map(subjects.map((subject) => [subject.id, about(subject)]));
}
