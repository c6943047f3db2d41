import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../scripts/build-functions';

/** Documents on both sides of the clouds that are compared. */
const SIZES = [10_000, 100_000, 1_000_000] as const;
const ROUNDS = 9;
/** Documents that change in each. */
const CHANGES = 2000;

interface Run {
  ms: number;
  shipped: number;
  left: number;
  reads: number;
  writes: number;
  scans: number;
}

interface Cloud {
  documents: number;
  ship(count: number): Promise<Run>;
  close(): Promise<void>;
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const listening = new AbortController();
  try {
    const [message] = (await Promise.race([
      once(child, 'message', { signal: listening.signal }),
      once(child, 'exit', { signal: listening.signal }).then(() => {
        throw new Error('the local cloud ended');
      }),
    ])) as [unknown];
    return message;
  } finally {
    listening.abort();
  }
}

async function startCloud(folder: string, documents: number): Promise<Cloud> {
  const args = [join(folder, String(documents)), join(folder, 'functions'), String(documents)];
  const child = fork(join(import.meta.dirname, 'backup-cloud.ts'), args, {
    execArgv: ['--import', 'tsx', '--max-old-space-size=12000', '--expose-gc'],
  });
  await nextMessage(child);
  return {
    documents,
    async ship(count) {
      child.send(count);
      return (await nextMessage(child)) as Run;
    },
    async close() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(cloud: Cloud): Promise<Run> {
  const run = await cloud.ship(CHANGES);
  if (run.shipped !== CHANGES || run.left !== 0) throw new Error(`shipped ${run.shipped}, left ${run.left}`);
  return run;
}

const perSecond = ({ ms }: Run) => (CHANGES / ms) * 1000;
const perChange = (count: number) => Number((count / CHANGES).toFixed(2));

/**
 * Changes shipped per second from one environment to the other, with more and more documents and as many changes. The
 * clouds run side by side and take turns; `ratio` is how much slower the largest is than the smallest (median of rounds).
 */
export async function run(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-backup-'));
  const clouds: Cloud[] = [];
  try {
    await buildFunctions({ outDir: join(folder, 'functions') });
    for (const documents of SIZES) clouds.push(await startCloud(folder, documents));
    // The first round starts instances and opens connections.
    for (const cloud of clouds) await measure(cloud);
    const rounds: Run[][] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const runs: Run[] = [];
      for (const cloud of clouds) runs.push(await measure(cloud));
      rounds.push(runs);
    }
    const ratio = median(rounds.map((runs) => (runs.at(-1)?.ms ?? Infinity) / (runs[0]?.ms ?? 1)));
    const sizes = clouds.map(({ documents }, index) => {
      const runs = rounds.flatMap((all) => all[index] ?? []);
      return {
        documents,
        'changes shipped per second': Math.round(median(runs.map(perSecond))),
        'reads per change': perChange(median(runs.map(({ reads }) => reads))),
        'writes per change': perChange(median(runs.map(({ writes }) => writes))),
        'collection scans': Math.max(...runs.map(({ scans }) => scans)),
      };
    });
    return {
      name: 'backup',
      'changes in a run': CHANGES,
      sizes,
      ratio: Number(ratio.toFixed(2)),
      reach: 'ratio under 1.3',
      reached: ratio < 1.3,
    };
  } finally {
    await Promise.all(clouds.map((cloud) => cloud.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}
