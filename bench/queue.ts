import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../cloudfunctions/common/kernel/contract/answer';
import type { QueuePage } from '../cloudfunctions/common/moderation/views';
import type { Case } from '../database/collections/cases';
import { startLocalCloud, type LocalCloud } from '../emulator';
import { buildFunctions } from '../scripts/build-functions';

const ROUNDS = 30;
/** Open cases in the smaller of the two measurements. */
const FEW = 1000;
const lanes = ['all', 'review', 'complaint', 'overdue', 'mine'] as const;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function call<Data>(cloud: LocalCloud, name: string, event: object): Promise<Data> {
  const answer = (await cloud.call(name, event, { as: 'moderator' })) as Answer<Data>;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data;
}

interface Figures {
  reads: number;
  joins: number;
  scans: number;
  examined: number;
  bytes: number;
  ms: number;
}

/** What one call costs: reads counted for one, ms as the median of many. */
async function measure(cloud: LocalCloud, name: string, event: object): Promise<Figures> {
  const { database } = cloud.environment('primary');
  await call(cloud, name, event);
  const before = database.stats();
  const answer = await call<object>(cloud, name, event);
  const after = database.stats();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await call(cloud, name, event);
    times.push(performance.now() - start);
  }
  return {
    reads: after.reads - before.reads,
    joins: after.lookups - before.lookups,
    scans: after.scans - before.scans,
    examined: after.examined - before.examined,
    bytes: Buffer.byteLength(JSON.stringify(answer)),
    ms: Number(median(times).toFixed(1)),
  };
}

/** A place in the queue after so many pages. */
async function deep(cloud: LocalCloud, pages: number): Promise<string> {
  let cursor = '';
  for (let page = 0; page < pages; page += 1) {
    const at = cursor === '' ? {} : { cursor };
    const { nextCursor } = await call<QueuePage>(cloud, 'moderate', { action: 'queue', ...at });
    cursor = nextCursor ?? cursor;
  }
  return cursor;
}

/** Every lane, a page in the middle of the queue, a case, and the desk. */
async function measureAll(cloud: LocalCloud): Promise<Record<string, Figures>> {
  const { items } = await call<QueuePage>(cloud, 'moderate', { action: 'queue', lane: 'complaint' });
  const figures: Record<string, Figures> = {};
  for (const lane of lanes) {
    figures[`queue ${lane}`] = await measure(cloud, 'moderate', { action: 'queue', lane });
  }
  const cursor = await deep(cloud, 20);
  figures['queue, page 21'] = await measure(cloud, 'moderate', { action: 'queue', cursor });
  figures['case'] = await measure(cloud, 'moderate', { action: 'subject', caseId: items[0]?.caseId });
  figures['desk'] = await measure(cloud, 'operate', { action: 'desk' });
  return figures;
}

/** Closes all open cases but some of each lane. */
async function closeMost(cloud: LocalCloud): Promise<number> {
  const { database } = cloud.environment('primary');
  const open = database.read('cases', { query: { state: 'open' } }) as unknown as Case[];
  const kept = Math.ceil(open.length / FEW);
  for (const [index, { _id }] of open.entries()) {
    if (index % kept === 0) continue;
    await database.handle('database.modifyDocument', {
      collectionName: 'cases',
      query: JSON.stringify({ _id }),
      data: JSON.stringify({ $set: { state: 'closed' } }),
      multi: false,
      merge: true,
      upsert: false,
    });
  }
  return database.read('cases', { query: { state: 'open' } }).length;
}

/**
 * What operators' pages cost with 100,000 posts and 10,000 open cases, and again with 1,000: requests to the database
 * (with the one that tells who asks), documents looked at, and ms on a warm instance.
 */
export async function run(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-queue-'));
  const functionsDir = join(folder, 'functions');
  await buildFunctions({ outDir: functionsDir });
  const cloud = await startLocalCloud({
    dataDir: join(folder, 'data'),
    functionsDir,
    seed: '100k',
    timers: false,
  });
  try {
    const { database } = cloud.environment('primary');
    await call(cloud, 'register', { action: 'session' });
    const claimed = await call<QueuePage>(cloud, 'moderate', { action: 'queue' });
    for (const { caseId } of claimed.items.slice(0, 3)) {
      await call(cloud, 'moderate', { action: 'claim', caseId });
    }
    const [many, open] = [
      await measureAll(cloud),
      database.read('cases', { query: { state: 'open' } }).length,
    ];
    const fewer = await closeMost(cloud);
    const few = await measureAll(cloud);
    const pages = Object.keys(many).filter((name) => name.startsWith('queue'));
    const reads = Math.max(...pages.map((name) => many[name]?.reads ?? Infinity));
    const scans = Math.max(...pages.map((name) => many[name]?.scans ?? Infinity));
    const flat = pages.every(
      (name) => (many[name]?.examined ?? Infinity) <= 1.5 * (few[name]?.examined ?? 0) + 50,
    );
    return {
      name: 'queue',
      'posts in the database': database.read('posts', {}).length,
      [`${open} open cases`]: many,
      [`${fewer} open cases`]: few,
      'database reads of a page': reads,
      reach:
        'a page of the queue under or at 2 reads, no scan, as many documents looked at however many cases are open',
      reached: reads <= 2 && scans === 0 && flat,
    };
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
