import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Documents in the two clouds that are compared. */
const SIZES = [1000, 500_000] as const;
const ROUNDS = 7;
const WRITES_PER_ROUND = 1800;
const IN_FLIGHT = 20;

interface Posts {
  add(options: { data: Record<string, unknown> }): Promise<unknown>;
  doc(id: string): {
    update(options: { data: Record<string, unknown> }): Promise<unknown>;
    remove(): Promise<unknown>;
  };
}

interface Sdk {
  init(options: { env: string }): void;
  database(): { collection(name: string): Posts; command: { inc(amount: number): unknown } };
}

interface Cloud {
  url: string;
  envId: string;
  documents: number;
  close(): Promise<void>;
}

async function startCloud(folder: string, documents: number): Promise<Cloud> {
  const child = fork(
    join(import.meta.dirname, 'emulator-cloud.ts'),
    [join(folder, String(documents)), String(documents)],
    {
      execArgv: ['--import', 'tsx'],
    },
  );
  const exit = once(child, 'exit');
  const ready = once(child, 'message') as Promise<[{ url: string; envId: string }]>;
  const started = await Promise.race([ready, exit.then(() => undefined)]);
  if (!started) throw new Error('the local cloud did not start');
  return {
    ...started[0],
    documents,
    close: async () => {
      child.disconnect();
      await exit;
    },
  };
}

/** Points the SDK of this process at a cloud; it reads its environment at every request. */
function pointAt({ url, envId }: Cloud): void {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    SILENCE: 'true',
  });
}

/** Adds, updates and removes in equal parts, so that the number of documents stays. Answers writes per second. */
async function round(sdk: Sdk, cloud: Cloud, number: number): Promise<number> {
  const db = sdk.database();
  const posts = db.collection('posts');
  let next = 0;
  const write = async (i: number): Promise<void> => {
    const _id = `new-${number}-${i}`;
    const at = 1_800_000_000_000 + i;
    const data = {
      _id,
      authorId: 'user-1',
      kind: 'info',
      state: 'published',
      category: 'category-1',
      likeCount: 0,
      createdAt: at,
    };
    await posts.add({ data: { ...data, title: `新帖 ${i}`, publishedAt: at, updatedAt: at } });
    await posts
      .doc(`post-${(i * 7919 + number) % cloud.documents}`)
      .update({ data: { likeCount: db.command.inc(1), updatedAt: at } });
    await posts.doc(_id).remove();
  };
  const start = performance.now();
  const worker = async (): Promise<void> => {
    for (let i = next++; i < WRITES_PER_ROUND / 3; i = next++) await write(i);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return (WRITES_PER_ROUND / (performance.now() - start)) * 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Writes per second through wx-server-sdk over HTTP, with the indexes of `posts`, at 1,000 and at 500,000 documents.
 * The two clouds run side by side and take turns; `ratio` is how much slower the larger one is (median of rounds).
 */
export async function run(): Promise<Record<string, unknown>> {
  const sdk = createRequire(import.meta.url)('wx-server-sdk') as Sdk;
  const folder = mkdtempSync(join(tmpdir(), 'bench-emulator-'));
  const clouds: Cloud[] = [];
  try {
    for (const documents of SIZES) clouds.push(await startCloud(folder, documents));
    const rates = clouds.map((): number[] => []);
    for (let number = 0; number <= ROUNDS; number++) {
      for (const [i, cloud] of clouds.entries()) {
        pointAt(cloud);
        sdk.init({ env: cloud.envId });
        const rate = await round(sdk, cloud, number);
        // The first round warms up.
        if (number > 0) rates[i]?.push(rate);
      }
    }
    const [small = 0, large = 0] = rates.map(median);
    return {
      name: 'emulator',
      'writes per second at 1,000 documents': Math.round(small),
      'writes per second at 500,000 documents': Math.round(large),
      ratio: Number((small / large).toFixed(2)),
      reach: 'ratio under 1.5',
    };
  } finally {
    await Promise.all(clouds.map((cloud) => cloud.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}
