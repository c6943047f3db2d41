import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { leaveOutAi } from './leave-out-ai';
import { leaveOutPayV2 } from './leave-out-pay-v2';
import { ownFileEntries, ownFiles } from './own-files';
import { trimMimeDb } from './trim-mime-db';

/** What to build and where to put it. */
export interface BuildFunctionsOptions {
  /** Holds `<name>/index.ts`, each exporting `main`. */
  sourceDir?: string;
  outDir?: string;
}

/** The functions in a folder: its subfolders that have an index.ts. */
export function functionNames(sourceDir: string): string[] {
  return readdirSync(sourceDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(sourceDir, entry.name, 'index.ts')))
    .map(({ name }) => name)
    .sort();
}

/** Beside each bundle: a package.json that makes it CommonJS, and the config.json the cloud reads. */
function writeCompanions(source: string, out: string, name: string): void {
  mkdirSync(out, { recursive: true });
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js' };
  writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const config = join(source, 'config.json');
  if (existsSync(config)) cpSync(config, join(out, 'config.json'));
}

/** The source map goes to a folder beside the others, which is not deployed; the bundle says where. */
function moveSourceMap(out: string, mapsDir: string, name: string): void {
  mkdirSync(mapsDir, { recursive: true });
  const map = join(mapsDir, `${name}.js.map`);
  renameSync(join(out, 'index.js.map'), map);
  appendFileSync(join(out, 'index.js'), `//# sourceMappingURL=${relative(out, map)}\n`);
}

const common = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/**
 * Bundles every function into one minified CommonJS file with everything inlined, wx-server-sdk too, and gives their
 * names. What a function imports on demand is a file beside it. Throws esbuild's `BuildFailure`.
 */
export async function buildFunctions(options: BuildFunctionsOptions = {}): Promise<string[]> {
  const sourceDir = resolve(options.sourceDir ?? 'cloudfunctions');
  const outDir = resolve(options.outDir ?? 'dist/cloudfunctions');
  const names = functionNames(sourceDir);
  const { plugin, folders } = ownFiles();
  const { metafile } = await build({
    ...common,
    entryPoints: names.map((name) => ({ in: join(sourceDir, name, 'index.ts'), out: join(name, 'index') })),
    outdir: outDir,
    plugins: [trimMimeDb, leaveOutAi, leaveOutPayV2, plugin],
    // Our files on demand are loaded as the bundle itself is.
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    metafile: true,
    // Optional speed-ups of ws, which do without.
    external: ['bufferutil', 'utf-8-validate'],
  });
  await build({ ...common, entryPoints: ownFileEntries(metafile, { folders, outDir }), outdir: outDir });
  for (const name of names) {
    writeCompanions(join(sourceDir, name), join(outDir, name), name);
    moveSourceMap(join(outDir, name), `${outDir}-maps`, name);
  }
  const stale = existsSync(outDir) ? readdirSync(outDir).filter((name) => !names.includes(name)) : [];
  for (const name of stale) rmSync(join(outDir, name), { recursive: true });
  return names;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = await buildFunctions();
  console.log(`Built ${names.length} functions: ${names.join(', ')}.`);
}
