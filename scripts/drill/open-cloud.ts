import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Post } from '../../database/collections/posts';
import { schema } from '../../database';
import { changeField } from '../../database/define';
import { startLocalCloud, type LocalCloud } from '../../emulator';
import { environmentNames } from '../../emulator/people/environments';
import { buildFunctions } from '../build-functions';

/** A local cloud of its own, and how to be rid of it. */
export interface OwnCloud {
  cloud: LocalCloud;
  dispose: () => Promise<void>;
}

/** Starts both environments, empty, in a temporary folder. `functionsDir`: functions that are built already. */
export async function openCloud(functionsDir?: string): Promise<OwnCloud> {
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-drill-'));
  const built = functionsDir ?? join(folder, 'functions');
  if (functionsDir === undefined) await buildFunctions({ outDir: built });
  const cloud = await startLocalCloud({ dataDir: join(folder, 'data'), functionsDir: built, timers: false });
  loadOnBoth(cloud, schema.settings.name, [
    { _id: 'moderation', value: { sampleOneIn: 0 }, updatedAt: 0, [changeField]: '' },
  ]);
  return {
    cloud,
    async dispose() {
      await cloud.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function loadOnBoth(cloud: LocalCloud, collection: string, documents: Record<string, unknown>[]): void {
  for (const env of environmentNames) cloud.environment(env).database.load(collection, documents);
}

/** A post that was there before; `change` is the mark it carries. */
export function oldPost(n: number, change: string): Post & Record<typeof changeField, string> {
  const at = 1_700_000_000_000 + n * 1000;
  return {
    _id: `old-post-${n}`,
    authorId: `old-user-${n % 5000}`,
    kind: 'info',
    state: 'published',
    title: `旧帖 ${n}`,
    body: `很久以前写的第 ${n} 条，给邻居们看看。`,
    searchText: `旧帖 ${n}`,
    images: [],
    category: 'help',
    price: null,
    area: '',
    likeCount: 0,
    commentCount: 0,
    check: { suggest: 'pass', label: 100, traceId: null, at },
    draft: null,
    revision: 0,
    decisionId: null,
    createdAt: at,
    publishedAt: at,
    updatedAt: at,
    [changeField]: change,
  };
}

/** Fills both environments with so many posts that were shipped long ago. */
export function prefill(cloud: LocalCloud, documents: number): void {
  const posts = Array.from({ length: documents }, (_, n) => oldPost(n, ''));
  loadOnBoth(cloud, schema.posts.name, posts as unknown as Record<string, unknown>[]);
}
