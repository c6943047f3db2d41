import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BROWSERS } from './plugin/browsers';

/** Builds the phone frame around the web app, which the local cloud serves at `/`. */
export async function buildPreview({ outDir = 'dist/preview' }: { outDir?: string } = {}): Promise<void> {
  const source = join(import.meta.dirname, '..', 'preview');
  mkdirSync(outDir, { recursive: true });
  await build({
    entryPoints: [
      { in: join(source, 'preview.ts'), out: 'preview' },
      { in: join(source, 'preview.css'), out: 'style' },
    ],
    outdir: outDir,
    bundle: true,
    format: 'esm',
    target: BROWSERS,
    minify: true,
    charset: 'utf8',
    logLevel: 'silent',
  });
  cpSync(join(source, 'index.html'), join(outDir, 'index.html'));
}
