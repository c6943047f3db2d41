import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { buildFunctions } from '../scripts/build-functions';

const ROUNDS = 15;
const root = join(import.meta.dirname, '..');

interface Load {
  ms: number;
  bytes: number;
  files: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The same sources compiled file by file, with the packages where npm put them. */
async function buildUnbundled(folder: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['cloudfunctions/**/*.ts', 'database/*.ts', 'database/collections/*.ts'],
    outdir: folder,
    outbase: root,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'silent',
  });
  writeFileSync(join(folder, 'package.json'), '{}');
  cpSync(join(root, 'brand.json'), join(folder, 'brand.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Loads a file in a process of its own. */
async function load(file: string): Promise<Load> {
  const env = { PATH: process.env['PATH'], SILENCE: 'true' };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'bundle-load.cjs'), file],
    { env },
  );
  return JSON.parse(stdout) as Load;
}

/** Loads both forms in turn, so that what else the machine does weighs on both; the first round warms up the disk. */
async function compare(bundled: string, unbundled: string) {
  const loads: [Load, Load][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) loads.push([await load(bundled), await load(unbundled)]);
  const [first] = loads;
  const measured = loads.slice(1);
  const [ms, unbundledMs] = [
    median(measured.map(([one]) => one.ms)),
    median(measured.map(([, two]) => two.ms)),
  ];
  return {
    MB: Number((statSync(bundled).size / 1e6).toFixed(2)),
    ms: Math.round(ms),
    unbundled: {
      'MB read': Number(((first?.[1].bytes ?? 0) / 1e6).toFixed(2)),
      files: first?.[1].files ?? 0,
      ms: Math.round(unbundledMs),
    },
    ratio: Number((ms / unbundledMs).toFixed(2)),
  };
}

/** Size and load time of each function, in one file and as it would be with its packages installed. */
export async function run(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bundle-'));
  try {
    const [bundledDir, unbundledDir] = [join(folder, 'bundled'), join(folder, 'unbundled')];
    const names = await buildFunctions({ sourceDir: join(root, 'cloudfunctions'), outDir: bundledDir });
    await buildUnbundled(unbundledDir);
    const functions: Record<string, Awaited<ReturnType<typeof compare>>> = {};
    for (const name of names) {
      const unbundled = join(unbundledDir, 'cloudfunctions', name, 'index.js');
      functions[name] = await compare(join(bundledDir, name, 'index.js'), unbundled);
    }
    const reached = Object.values(functions).every(({ MB, ratio }) => MB < 1.3 && ratio <= 0.65);
    return {
      name: 'bundle',
      functions,
      reach: 'under 1.3 MB and at most 0.65 × the unbundled load time',
      reached,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
