import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Home } from '../cloudfunctions/browse/contract';
import { startLocalCloud } from '../emulator';
import { buildFunctions } from '../scripts/build-functions';

const ROUNDS = 30;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Figures {
  posts: number;
  calls: number;
  reads: number;
  joins: number;
  scans: number;
  bytes: number;
  ms: number;
}

/**
 * What the first screen costs with 100,000 posts: function calls, requests to the database (and the joins within
 * them), bytes of the answer, which is what the page is set to, and ms from the call to the answer, on a warm instance
 * whose settings are cached. Every section is read; the figures are those of the heaviest.
 */
export async function run(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-home-'));
  const functionsDir = join(folder, 'functions');
  await buildFunctions({ outDir: functionsDir });
  const cloud = await startLocalCloud({
    dataDir: join(folder, 'data'),
    functionsDir,
    seed: '100k',
    timers: false,
  });
  try {
    const { database, invocations } = cloud.environment('primary');
    const home = async (section?: string) => {
      const answer = await cloud.call('browse', { action: 'home', section }, { as: 'lin' });
      return (answer as { data: Home }).data;
    };
    await cloud.call('register', { action: 'session' }, { as: 'lin' });
    const { brand } = await home();
    const figures: Figures[] = [];
    for (const { id } of brand?.sections ?? []) {
      const [before, calls] = [database.stats(), invocations.list().length];
      const answer = await home(id);
      const after = database.stats();
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = performance.now();
        await home(id);
        times.push(performance.now() - start);
      }
      figures.push({
        posts: answer.posts.length,
        calls: invocations.list().length - calls - ROUNDS,
        reads: after.reads - before.reads,
        joins: after.lookups - before.lookups,
        scans: after.scans - before.scans,
        bytes: Buffer.byteLength(JSON.stringify(answer)),
        ms: median(times),
      });
    }
    const most = (key: keyof Figures) => Math.max(...figures.map((figure) => figure[key]));
    const [calls, reads, bytes] = [most('calls'), most('reads'), most('bytes')];
    return {
      name: 'home',
      'posts in the database': database.read('posts', {}).length,
      'posts in the answer': most('posts'),
      'function calls': calls,
      'database reads': reads,
      'joins within them': most('joins'),
      'collection scans': most('scans'),
      'bytes of setData': bytes,
      'ms, warm': Number(most('ms').toFixed(1)),
      reach: '1 call, at most 2 reads, 32 KB',
      reached: calls === 1 && reads <= 2 && bytes <= 32 * 1024,
    };
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
