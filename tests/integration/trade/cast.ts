import type { PostView } from '../../../cloudfunctions/common/posts/views';
import type { ProjectCloud, Someone } from '../support/project-cloud';
import { operator } from '../support/operators';
import { examplePost } from '../support/examples';

export type Ware = 'bicycle' | 'lesson' | 'file';

/** Who takes part, and what is sold. */
export interface Cast {
  buyers: readonly [Someone, Someone];
  seller: Someone;
  support: Someone;
  /** The codes of two agents, by how they are paid. */
  agents: Readonly<Record<'person' | 'merchant', string>>;
  /** The ids of the posts. */
  wares: Readonly<Record<Ware, string>>;
}

/** How many of each there are at the start. */
export const stock = 3;

const kinds = { bicycle: 'goods', lesson: 'service', file: 'virtual' } as const;
const deliveries = { bicycle: ['express', 'pickup'], lesson: ['service'], file: ['virtual'] } as const;
/** fen; no two alike, and none that divides well. */
export const prices = { bicycle: 3_333, lesson: 19_999, file: 101 } as const;
/** Basis points: over the cap, which has to hold. */
export const shopRate = 3000;

async function withPhone(cloud: ProjectCloud): Promise<Someone> {
  const person = await cloud.person();
  await person.do('register', 'phone.type', { number: '13800001234' });
  return person;
}

/** A seller with three wares on sale, two buyers, two agents and somebody of support. */
export async function castOf(cloud: ProjectCloud): Promise<Cast> {
  const seller = await withPhone(cloud);
  const buyers = [await withPhone(cloud), await withPhone(cloud)] as const;
  const support = await operator(cloud, 'support');
  const [person, merchant] = [await withPhone(cloud), await withPhone(cloud)];
  const joined = [
    await person.do('pay', 'agent.join', { type: 'PERSONAL_OPENID' }),
    await merchant.do('pay', 'agent.join', { type: 'MERCHANT_ID', mchid: '1900000200', name: '东门水果店' }),
  ] as const;
  const wares: Record<string, string> = {};
  for (const ware of ['bicycle', 'lesson', 'file'] as const) {
    const content = { ...examplePost, kind: kinds[ware], price: prices[ware], category: categories[ware] };
    const answer = await seller.send('publish', { action: 'post.create', platform: 'android', ...content });
    if (!answer.ok) throw new Error(`no ${ware}: ${JSON.stringify(answer.error)}`);
    const { postId } = (answer.data as { post: PostView }).post;
    // Of a new author virtual goods wait for review; here they passed.
    await cloud.set('posts', postId, {
      state: 'published',
      publishedAt: cloud.clock.now(),
      price: prices[ware],
    });
    const offer = { postId, stock, seen: null, deliveries: deliveries[ware] };
    await seller.send('pay', { action: 'goods.set', platform: 'android', ...offer });
    wares[ware] = postId;
  }
  await cloud.set('shops', seller.userId, { commissionRate: shopRate });
  return {
    seller,
    buyers,
    support,
    agents: { person: joined[0].agent.code, merchant: joined[1].agent.code },
    wares: wares as Cast['wares'],
  };
}

const categories = { bicycle: 'second-hand', lesson: 'lessons', file: 'lessons' } as const;
