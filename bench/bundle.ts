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

/** Loads the file in its argument as a fresh instance does; prints how long that took and how much code was read. */
const loader = `
  const start = performance.now();
  require(process.argv[1]);
  const ms = performance.now() - start;
  const files = Object.keys(require.cache);
  const bytes = files.reduce((sum, file) => sum + require('node:fs').statSync(file).size, 0);
  process.stdout.write(JSON.stringify({ ms, bytes, files: files.length }), () => process.exit());
`;

/** Loads a file in a process of its own. */
async function load(file: string): Promise<Load> {
  const env = { PATH: process.env['PATH'], SILENCE: 'true' };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', loader, file], { env });
  // A function may log a line of its own when it is loaded.
  const line = stdout.split('\n').find((one) => one.startsWith('{"ms"')) ?? '';
  return JSON.parse(line) as Load;
}

/**
 * Loads both forms in turn. The ratio is the median of those of the rounds: what else the machine does weighs on both
 * forms of a round alike. The first round warms up the disk and is not counted.
 */
async function compare(bundled: string, unbundled: string) {
  const warm = await load(unbundled);
  await load(bundled);
  const rounds: { ms: number; unbundledMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms } = await load(bundled);
    rounds.push({ ms, unbundledMs: (await load(unbundled)).ms });
  }
  return {
    MB: Number((statSync(bundled).size / 1e6).toFixed(2)),
    ms: Math.round(median(rounds.map(({ ms }) => ms))),
    unbundled: {
      'MB read': Number((warm.bytes / 1e6).toFixed(2)),
      files: warm.files,
      ms: Math.round(median(rounds.map(({ unbundledMs }) => unbundledMs))),
    },
    ratio: Number(median(rounds.map(({ ms, unbundledMs }) => ms / unbundledMs)).toFixed(2)),
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
