import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { BuildError, buildH5 } from './build';

const folder = mkdtempSync(join(tmpdir(), 'h5-build-'));
const root = join(folder, 'fixture');
const out = join(folder, 'out');

beforeEach(() => cpSync('h5/fixture', root, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function problems(file: string, change: (text: string) => string): Promise<string[]> {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const error: unknown = await buildH5({ root, outDir: out }).catch((reason: unknown) => reason);
  if (!(error instanceof BuildError)) throw new Error('the build did not fail');
  return error.problems.map((one) => `${one.file.slice(root.length + 1)}:${one.line} ${one.message}`);
}

test('builds a page, chunks, styles and preloads what home needs', async () => {
  const { sizes, warnings } = await buildH5({ root, outDir: out });
  expect(warnings.filter(({ own }) => own)).toEqual([]);
  expect(sizes.firstLoadGzip).toBeLessThan(150 * 1024);
  expect(sizes.totalGzip).toBeGreaterThan(sizes.firstLoadGzip);
  const page = readFileSync(join(out, 'index.html'), 'utf8');
  for (const file of Object.keys(sizes.firstLoad)) expect(page).toContain(`href="${file}"`);
  expect(readFileSync(join(out, 'app.css'), 'utf8')).toContain('[data-theme=dark]');
});

test.each<[string, string, (text: string) => string, string]>([
  [
    'a missing end tag',
    'pages/me/me.wxml',
    (text) => `${text}\n<view>`,
    'pages/me/me.wxml:3 missing end tag',
  ],
  [
    'a bad expression',
    'pages/me/me.wxml',
    () => '<view>{{a b}}</view>',
    'pages/me/me.wxml:1 unexpected character inside expression',
  ],
  ['an unknown tag', 'pages/me/me.wxml', () => '\n<no-such />', 'pages/me/me.wxml:2 unknown tag <no-such>'],
  [
    'an unknown page',
    'app.json',
    (text) => text.replace('pages/me/me"', 'pages/no/no"'),
    'app.json:4 no such page: pages/no/no',
  ],
  [
    'a missing component',
    'app.json',
    (text) => text.replace('card/card"', 'none/none"'),
    'pages/home/home.wxml:13 no such component: components/none/none',
  ],
  [
    'a missing template',
    'pages/me/me.wxml',
    () => '<import src="./none.wxml" />',
    'pages/me/me.wxml:1 no such template: pages/me/none.wxml',
  ],
  [
    'a missing script',
    'pages/me/me.wxml',
    () => '<wxs src="./none.wxs" module="m" />',
    'pages/me/me.wxml:1 no such WXS file: pages/me/none.wxs',
  ],
  ['an unclosed rule', 'app.wxss', (text) => `${text}\n.a {`, 'app.wxss:5 Unclosed block'],
])('fails on %s', async (_what, file, change, problem) => {
  expect(await problems(file, change)).toContain(problem);
});

test('a syntax error in a script fails with its place', async () => {
  const found = await problems('pages/me/me.ts', (text) => `${text}\nconst = 1;`).catch((error: unknown) => [
    String(error),
  ]);
  expect(found.join()).toContain('Expected identifier');
});
