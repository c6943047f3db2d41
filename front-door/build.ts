import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import brand from '../brand.json';
import { BROWSERS } from '../h5/compiler/plugin/browsers';
import { bakedOf, readDoorConfig } from './config';
import type { Baked } from './page/baked';
import type { Door } from './page/choose';
import { wayOf } from './page/way';

const here = import.meta.dirname;
const source = (name: string) => join(here, 'page', name);

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? '');

/** Puts values where `{{name}}` or `<!--name-->` stands. Throws when a name has none. */
function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}|<!--(\w+)-->/g, (_, text?: string, part?: string) => {
    const name = text ?? part ?? '';
    const value = values[name];
    if (value === undefined)
      throw new Error(`the front door's page has a place for ${name}, which is nothing`);
    return value;
  });
}

type Palette = (typeof brand.colors)['light'];

/** `brandFill` is `--brand-fill`. */
function variables(colors: Palette): string {
  return Object.entries(colors)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value};`)
    .join('');
}

async function styleOf(): Promise<string> {
  const { light, dark } = brand.colors;
  const colours = `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`;
  const css = colours + readFileSync(source('page.css'), 'utf8');
  const { code } = await transform(css, { loader: 'css', minify: true, target: BROWSERS });
  return code.trim();
}

async function scriptOf(baked: Baked): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source('door.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: BROWSERS,
    define: { BAKED: JSON.stringify(baked) },
    logLevel: 'silent',
  });
  const script = (outputFiles[0]?.text ?? '').trim();
  if (/<\/script|<!--/i.test(script)) throw new Error('the front door’s script would end its own element');
  return script;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but this script and this style run; nothing but the sources is asked. */
function policyOf(baked: Baked, script: string, style: string): string {
  const origins = baked.sources.flatMap((address) =>
    address.startsWith('https:') ? [new URL(address).origin] : [],
  );
  return [
    `default-src 'none'`,
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    `img-src 'self' data:`,
    `connect-src ${["'self'", ...new Set(origins)].join(' ')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

async function pageOf(baked: Baked): Promise<string> {
  const [script, style] = await Promise.all([scriptOf(baked), styleOf()]);
  const { serve, main, web, name, qr } = wayOf(baked, null, '');
  const texts = {
    policy: policyOf(baked, script, style),
    serve,
    title: `${brand.name.zh} ${brand.name.en}`,
    nameZh: name.zh,
    nameEn: name.en,
    sloganZh: brand.slogan.zh,
    sloganEn: brand.slogan.en,
    main,
    web: web ?? main,
  };
  const escaped = Object.entries(texts).map(([key, text]) => [key, escape(text)] as const);
  const html = readFileSync(source('page.html'), 'utf8').replace(/>\s+</g, '><');
  const code = {
    codeHidden: qr === null ? 'hidden' : '',
    codeSource: qr === null ? '' : `src="${escape(qr)}"`,
  };
  const parts = { style: `<style>${style}</style>`, script: `<script>${script}</script>` };
  return fill(html, { ...Object.fromEntries(escaped), ...code, ...parts });
}

/** What a build came to. */
export interface FrontDoor {
  /** Of the page. */
  gzipBytes: number;
  /** Whether it still leads to paths on its own server, as on a local cloud. */
  local: boolean;
}

/**
 * Builds the front door: `index.html` (all there is of it), `door.json` (what it says until a takeover), and pictures of
 * codes. Throws `DoorConfigError`.
 */
export async function buildFrontDoor({
  outDir = 'dist/front-door',
  configFile = join(here, 'door.config.json'),
}: { outDir?: string; configFile?: string } = {}): Promise<FrontDoor> {
  const baked = bakedOf(readDoorConfig(readFileSync(configFile, 'utf8')));
  const page = await pageOf(baked);
  const door: Door = { version: 1, epoch: 1, serve: baked.initial, at: 0 };
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), page);
  writeFileSync(join(outDir, 'door.json'), `${JSON.stringify(door)}\n`);
  const targets = Object.values(baked.targets);
  for (const { qr } of targets) if (qr !== null) copyFileSync(join(configFile, '..', qr), join(outDir, qr));
  const local = [...targets.map(({ link }) => link), ...Object.values(baked.h5)].some((link) =>
    link.startsWith('/'),
  );
  return { gzipBytes: gzipSync(page).length, local };
}
