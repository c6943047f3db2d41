import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import postcss, { type AtRule, type Node, type Root } from 'postcss';
import type { Problem } from '../problems';
import { rpxInMedia, unitsToCss } from './units';
import { followTheme, insideKeyframes } from './scheme';
import { bindSelector, forbiddenInComponent, type Scope } from './selectors';

/** Compiled CSS, the files it came from, and what is wrong with them. */
export interface Stylesheet {
  css: string;
  files: string[];
  problems: Problem[];
}

/** How to compile a `.wxss` file. */
export interface WxssOptions {
  /** The file an absolute `@import "/…"` means. */
  absolute: (path: string) => string;
  scope: Scope;
  /** False for library files. */
  own: boolean;
  /** Changes the parsed sheet before anything else. */
  prepare?: (root: Root) => void;
}

const AT_RULES = new Set([
  'media',
  'supports',
  'keyframes',
  '-webkit-keyframes',
  'font-face',
  'layer',
  'container',
]);

/** WXSS → CSS: imports inlined, rpx, built-in tag names, theme media, scopes. */
export function compileWxss(file: string, options: WxssOptions): Stylesheet {
  const sheet: Stylesheet = { css: '', files: [], problems: [] };
  const report = (node: Node | undefined, message: string, at?: { line: number; column: number }): void => {
    const start = at ?? node?.source?.start ?? { line: 1, column: 1 };
    const origin = node?.source?.input.file ?? file;
    sheet.problems.push({ file: origin, line: start.line, column: start.column, message, own: options.own });
  };
  const root = inline(file, options.absolute, sheet, report);
  options.prepare?.(root);
  root.walkRules((rule) => {
    if (insideKeyframes(rule)) return;
    const forbidden = options.own && options.scope.name ? forbiddenInComponent(rule.selector) : undefined;
    if (forbidden) report(rule, `${forbidden} cannot be used in a component's style sheet`);
    rule.selectors = rule.selectors.map((selector) => bindSelector(selector, options.scope));
  });
  root.walkAtRules((rule) => {
    if (!AT_RULES.has(rule.name)) report(rule, `unknown at-rule @${rule.name}`);
    if (rule.name === 'media') {
      rule.params = rpxInMedia(rule.params);
      followTheme(rule);
    } else if (rule.params.includes('rpx')) report(rule, `rpx cannot be used in @${rule.name}`);
  });
  root.walkDecls((declaration) => {
    if (/url\([^)]*\drpx/.test(declaration.value)) report(declaration, 'rpx cannot be used in url()');
    if (!declaration.value.includes('url(')) declaration.value = unitsToCss(declaration.value);
  });
  sheet.css = root.toString();
  return sheet;
}

type Report = (node: Node | undefined, message: string, at?: { line: number; column: number }) => void;

function inline(file: string, absolute: WxssOptions['absolute'], sheet: Stylesheet, report: Report): Root {
  sheet.files.push(file);
  const parsed = parse(file, report);
  parsed.walkAtRules('import', (rule: AtRule) => {
    const spec = /^\s*(?:url\()?\s*['"]([^'"]+)['"]/.exec(rule.params)?.[1];
    const target = spec?.startsWith('/') ? absolute(spec) : resolve(dirname(file), spec ?? '');
    if (spec === undefined) report(rule, '@import needs a path in quotes');
    else if (!existsSync(target)) report(rule, `@import: no such file "${spec}"`);
    else if (!sheet.files.includes(target)) {
      rule.replaceWith(inline(target, absolute, sheet, report).nodes);
      return;
    }
    rule.remove();
  });
  return parsed;
}

function parse(file: string, report: Report): Root {
  const text = readFileSync(file, 'utf8');
  try {
    return postcss.parse(text, { from: file });
  } catch (error) {
    if (!(error instanceof postcss.CssSyntaxError)) throw error;
    report(undefined, error.reason, { line: error.line ?? 1, column: error.column ?? 1 });
    return postcss.root();
  }
}
