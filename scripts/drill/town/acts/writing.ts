import type { Random } from '../../../../database/seed/random';
import type { Stored } from '../ledger';
import type { Resident } from '../resident';
import { recent, type KnownPost, type Town } from '../town';

const goods = ['旧自行车', '书桌', '电饭煲', '婴儿车', '台灯', '羽毛球拍'] as const;
const news = ['周末有跳蚤市场', '三号楼停水通知', '寻找合唱伙伴', '东门的猫找到了'] as const;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether a text of a document holds a word. */
export const holds = (tag: string, field: 'title' | 'body') => (document: Stored | undefined) =>
  textOf(document?.[field]).includes(tag);

/** Writes a post; some of them put something on sale. */
export async function writePost(
  town: Town,
  who: Resident,
  random: Random,
  forSale = random.chance(0.4),
): Promise<void> {
  const tag = town.tag();
  const key = `town-post-${random.hex(12)}`;
  const title = `${random.pick(forSale ? goods : news)}${tag}`;
  const content = forSale
    ? ({ kind: 'goods', category: 'second-hand', price: random.int(100, 50_000) } as const)
    : ({ kind: 'info', category: 'help' } as const);
  await who.insist(async () => {
    const answer = await who.call('publish', 'post.create', {
      ...content,
      title,
      body: `给邻居们。${tag}`,
      key,
    });
    if (answer.heard === 'refused') town.refused(answer.code);
    if (answer.heard !== 'done') return answer.heard !== 'nothing';
    const { postId } = answer.data.post;
    town.acknowledged(who, {
      what: `post ${postId}`,
      collection: 'posts',
      id: postId,
      shows: holds(tag, 'title'),
    });
    const post: KnownPost = { postId, by: who, forSale: false };
    town.posts.push(post);
    if (forSale) await offer(town, post);
    return true;
  });
}

async function offer(town: Town, post: KnownPost): Promise<void> {
  const { by, postId } = post;
  const wanted = { postId, stock: 500, seen: null, deliveries: ['pickup' as const], pickupPlace: '东门' };
  const answer = await by.call('pay', 'goods.set', wanted);
  if (answer.heard === 'refused') town.refused(answer.code);
  if (answer.heard !== 'done') return;
  post.forSale = true;
  town.acknowledged(by, {
    what: `offer of ${postId}`,
    collection: 'goods',
    id: postId,
    shows: (document) => document !== undefined,
  });
}

/** Adds a word to an own post, as it is shown where they are now. */
export async function editPost(town: Town, who: Resident, random: Random): Promise<void> {
  const post = recent(
    town.posts.filter(({ by }) => by === who),
    random,
  );
  if (!post) return;
  const shown = await who.call('browse', 'post', { postId: post.postId });
  if (shown.heard !== 'done') return;
  const { kind, title, body, category, price, area, revision } = shown.data.post;
  const tag = town.tag();
  const edit = { kind, title, body: `${body}${tag}`, category, price, area, postId: post.postId, revision };
  const answer = await who.call('publish', 'post.update', edit);
  if (answer.heard === 'refused') town.refused(answer.code);
  if (answer.heard !== 'done') return;
  town.acknowledged(who, {
    what: `edit of ${post.postId}`,
    collection: 'posts',
    id: post.postId,
    shows: holds(tag, 'body'),
  });
}

/** Takes an own post away. */
export async function removePost(town: Town, who: Resident, random: Random): Promise<void> {
  const post = recent(
    town.posts.filter(({ by, forSale }) => by === who && !forSale),
    random,
  );
  if (!post) return;
  const { postId } = post;
  const answer = await who.call('publish', 'post.remove', { postId });
  if (answer.heard !== 'done') return;
  town.posts.splice(town.posts.indexOf(post), 1);
  town.acknowledged(who, {
    what: `removal of ${postId}`,
    collection: 'posts',
    id: postId,
    shows: (document) => document?.['state'] === 'removed',
  });
}

/** Changes what others read of them. */
export async function editProfile(town: Town, who: Resident): Promise<void> {
  const bio = `喜欢散步${town.tag()}`;
  const answer = await who.call('register', 'profile.update', { bio });
  if (answer.heard === 'refused') town.refused(answer.code);
  if (answer.heard !== 'done') return;
  town.acknowledged(who, {
    what: `profile of ${who.name}`,
    collection: 'users',
    id: who.userId,
    shows: (user) => user?.['bio'] === bio,
    latest: 'bio',
  });
}
