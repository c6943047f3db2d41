import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('pages of a subpackage, and what only they use, are not in the first load', async () => {
  const { sizes } = await buildH5({ root, outDir: out });
  const first = Object.keys(sizes.firstLoad).map((file) => readFileSync(join(out, file), 'utf8'));
  const chunks = readdirSync(join(out, 'chunks')).map((file) =>
    readFileSync(join(out, 'chunks', file), 'utf8'),
  );
  for (const words of ['extra part', 'a sign of the part', 'greetings from the part', '"Extra"']) {
    expect(first.filter((text) => text.includes(words))).toEqual([]);
    expect(chunks.some((text) => text.includes(words))).toBe(true);
  }
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
  [
    'a call in a template',
    'pages/me/me.wxml',
    () => '<view>{{list.indexOf(a)}}</view>',
    'pages/me/me.wxml:1 templates cannot call functions: list',
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
  [
    'a component of a subpackage outside of it',
    'app.json',
    (text) => text.replace('/components/card/card', '/parts/components/sign/sign'),
    'pages/home/home.wxml:13 parts/components/sign/sign lies in the subpackage parts: only what lies there may use it',
  ],
  [
    'a script of a subpackage outside of it',
    'pages/me/me.ts',
    (text) => `import { greeting } from '../../parts/greeting';\nconsole.log(greeting);\n${text}`,
    'pages/me/me.ts:1 parts/greeting lies in the subpackage parts: only what lies there may use it',
  ],
  [
    'styles of a subpackage outside of it',
    'pages/home/home.wxss',
    (text) => `@import "../../parts/components/sign/sign.wxss";\n${text}`,
    'pages/home/home.wxss:1 parts/components/sign/sign.wxss lies in the subpackage parts: only what lies there may use it',
  ],
  [
    'a page of a subpackage among those of the main package',
    'app.json',
    (text) => text.replace('"pages/me/me",', '"pages/me/me", "parts/pages/extra/extra",'),
    'app.json:4 parts/pages/extra/extra lies in a subpackage: list it there',
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
