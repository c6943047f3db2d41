import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { compileWxss, type Stylesheet } from './compile';
import { unitsToCss } from './units';

const folder = mkdtempSync(join(tmpdir(), 'wxss-'));
afterAll(() => rmSync(folder, { recursive: true }));

function compile(text: string, scope: { name: string; page?: string } = { name: '' }): Stylesheet {
  const file = join(folder, 'a.wxss');
  writeFileSync(file, text);
  return compileWxss(file, { absolute: (path) => join(folder, path), scope, own: true });
}

const css = (text: string, scope?: { name: string; page?: string }): string =>
  compile(text, scope).css.trim();
const messages = (text: string, scope?: { name: string; page?: string }): string[] =>
  compile(text, scope).problems.map(({ line, message }) => `${line}: ${message}`);

describe('selectors', () => {
  test.each([
    ['view.a > text {}', 'wx-view.a > wx-text {}'],
    ['page {}', 'wx-page {}'],
    ['#top {}', '[id$="--top"] {}'],
    ['.a::before, button[disabled] {}', '.a::before, wx-button[disabled] {}'],
    ['card .b {}', 'card .b {}'],
  ])('shared: %s', (from, to) => expect(css(from)).toBe(to));

  test('of a component belong to it', () => {
    expect(css(':host {} .a .b:active {}', { name: 'c1' })).toBe('[wx-host="c1"] {} .c1--a .c1--b:active {}');
  });

  test('of a page stay on it', () => {
    expect(css('page {} .a {}', { name: '', page: 'pages/x/x' })).toBe(
      'wx-page[is="pages/x/x"] {} :where(wx-page[is="pages/x/x"]) .a {}',
    );
  });

  test.each([
    ['view {}', '1: tag name "view" cannot be used in a component\'s style sheet'],
    ['\n#a {}', '2: id "#a" cannot be used in a component\'s style sheet'],
    ['[x] {}', '1: attribute "[x]" cannot be used in a component\'s style sheet'],
  ])('a component may not reach out: %s', (text, message) =>
    expect(messages(text, { name: 'c1' })).toEqual([message]),
  );
});

describe('units', () => {
  test.each([
    ['24rpx', 'calc(var(--rpx)*24)'],
    ['-8rpx 0rpx', 'calc(var(--rpx)*-8) 0px'],
    ['calc(100vh - 2rpx)', 'calc(calc(var(--vh)*100) - calc(var(--rpx)*2))'],
    ['50vw', 'calc(var(--rpx)*375)'],
    ['1px solid red', '1px solid red'],
  ])('%s', (from, to) => expect(unitsToCss(from)).toBe(to));

  test('no rpx is left, whatever the number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), (number) => {
        const value = number.toFixed(2);
        const css = unitsToCss(`a ${value}rpx b`);
        expect(css).not.toMatch(/\drpx/);
        expect(css).toContain(Number(value) === 0 ? '0px' : `*${Number(value)})`);
      }),
    );
  });

  test('media queries count rpx as on a screen of 375 px', () => {
    expect(css('@media (min-width: 800rpx) { .a {} }')).toContain('(min-width: 400px)');
  });
});

test('dark media follow the theme on the document, with the rest of the query kept', () => {
  expect(css('@media (prefers-color-scheme: dark) { .a { color: red } }')).toBe(
    ':where([data-theme="dark"]) .a { color: red }',
  );
  expect(css('@media (prefers-color-scheme: light) and (min-width: 1px) { .a {} }')).toBe(
    '@media (min-width: 1px) { :where([data-theme="light"]) .a {} }',
  );
  expect(css('@media (prefers-color-scheme: dark) { @keyframes k { from { top: 0 } } }')).toContain('from {');
});

test('imports come in place, once each', () => {
  writeFileSync(join(folder, 'b.wxss'), '@import "/a.wxss"; .b { width: 2rpx }');
  const sheet = compile('@import "./b.wxss"; .a {}');
  expect(sheet.css.trim()).toBe('.b { width: calc(var(--rpx)*2) } .a {}');
  expect(sheet.files.map((file) => file.slice(folder.length + 1))).toEqual(['a.wxss', 'b.wxss']);
});

test.each([
  ['.a { color: red', '1: Unclosed block'],
  ['\n@tailwind base;', '2: unknown at-rule @tailwind'],
  ['@import "./none.wxss";', '1: @import: no such file "./none.wxss"'],
  ['.a { background: url("data:image/svg+xml,<svg width=\'2rpx\'/>") }', '1: rpx cannot be used in url()'],
  ['@supports (width: 1rpx) { .a {} }', '1: rpx cannot be used in @supports'],
])('is a problem: %s', (text, message) => expect(messages(text)).toEqual([message]));
