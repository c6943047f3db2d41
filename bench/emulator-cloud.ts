// A local cloud with so many posts, as a process of its own: `emulator-cloud.ts <data folder> <documents>`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Post } from '../database/collections/posts';
import { startLocalCloud } from '../emulator';

const [folder, documents] = process.argv.slice(2) as [string, string];

function* posts(count: number): Generator<Record<string, unknown>> {
  for (let i = 0; i < count; i++) {
    const at = 1_700_000_000_000 + ((i * 7919) % count) * 1000;
    yield {
      _id: `post-${i}`,
      authorId: `user-${i % 5000}`,
      kind: (['info', 'goods', 'service'] as const)[i % 3],
      state: i % 20 === 0 ? 'pending' : 'published',
      title: `二手自行车 ${i}`,
      body: `九成新，骑了半年，附近可自提，价格可以商量。编号 ${i}`,
      searchText: `二手自行车 ${i}`,
      images: [],
      category: `category-${i % 12}`,
      price: i,
      area: `area-${i % 40}`,
      likeCount: 0,
      commentCount: 0,
      revision: 1,
      createdAt: at,
      publishedAt: i % 20 === 0 ? null : at,
      updatedAt: at,
    } satisfies Partial<Record<keyof Post, unknown>>;
  }
}

mkdirSync(folder, { recursive: true });
const config = join(folder, 'cloudbaserc.json');
writeFileSync(config, JSON.stringify({ envId: 'local', functionRoot: '.', functions: [] }));
const cloud = await startLocalCloud({ dataDir: join(folder, 'data'), config, timers: false });
const { database, identity } = cloud.environment('primary');
database.load('posts', posts(Number(documents)));
process.send?.({ url: `${cloud.url}/tcb/admin`, envId: identity.envId });
process.once('disconnect', () => void cloud.close());
