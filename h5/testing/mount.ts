import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BUILTINS_FOLDER } from '../compiler/builtin-tags';
import { miniProgramPlugin } from '../compiler/plugin/plugin';
import { Sources } from '../compiler/sources';

/** A page's template, and the body of its `Page({ … })`. */
export interface PageSource {
  wxml: string;
  page?: string;
}

/** Builds a mini program of one page and runs it in this document; resolves once the page is shown. */
export async function mount({ wxml, page = '' }: PageSource): Promise<HTMLElement> {
  const root = mkdtempSync(join(tmpdir(), 'mount-'));
  mkdirSync(join(root, 'pages'));
  writeFileSync(
    join(root, 'app.json'),
    '{ "pages": ["pages/one"], "window": { "navigationBarTitleText": "One" } }',
  );
  writeFileSync(join(root, 'app.ts'), 'App({});');
  writeFileSync(join(root, 'pages/one.json'), '{}');
  writeFileSync(join(root, 'pages/one.wxml'), wxml);
  writeFileSync(join(root, 'pages/one.ts'), `Page({ ${page} });`);
  const sources = new Sources(root, BUILTINS_FOLDER, resolve('node_modules'));
  const result = await build({
    entryPoints: ['mp:start'],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [miniProgramPlugin(sources, false, () => undefined)],
  });
  rmSync(root, { recursive: true });
  document.body.replaceWith(document.createElement('body'));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- runs what was built
  new Function(result.outputFiles[0]?.text ?? '')();
  for (;;) {
    const shown = document.querySelector<HTMLElement>('wx-page');
    if (shown) return shown;
    await new Promise((done) => setTimeout(done));
  }
}

/** What the page has put into `getCurrentPages()[0].data`. */
export function pageData(): Record<string, unknown> {
  const { getCurrentPages } = globalThis as unknown as {
    getCurrentPages: () => { data: Record<string, unknown> }[];
  };
  return getCurrentPages()[0]?.data ?? {};
}
