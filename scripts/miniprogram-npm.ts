import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILTINS_FOLDER } from '../h5/compiler/builtin-tags';
import { nestedModule, Sources } from '../h5/compiler/sources';

/** What was copied. */
export interface NpmCopy {
  files: number;
  bytes: number;
}

const SCRIPT = /(?:\bfrom|\bimport|\brequire\()\s*["']([^"']+)["']/g;
const STYLE = /@import\s+["']([^"']+)["']/g;
const TEMPLATE = /<(?:import|include|wxs)\b[^>]*?\bsrc=["']([^"']+)["']/g;

/**
 * Copies to `miniprogram_npm` what the mini program uses of its npm packages and nothing else, so that WeChat
 * DevTools opens it without "build npm". Whole packages would fill the main package (2 MB).
 */
export function copyMiniprogramNpm(root = 'miniprogram', nodeModules = 'node_modules'): NpmCopy {
  const sources = new Sources(resolve(root), BUILTINS_FOLDER, resolve(nodeModules));
  const out = join(sources.root, 'miniprogram_npm');
  rmSync(out, { recursive: true, force: true });
  const closure = new Closure(sources);
  for (const file of readdirSync(sources.root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.test.ts')) closure.add(join(sources.root, file));
  }
  const files = [...closure.files].filter((file) => file.startsWith(sources.nodeModules));
  let bytes = 0;
  for (const file of files) {
    const target = join(out, placeOf(file, sources.nodeModules));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
    bytes += statSync(file).size;
  }
  return { files: files.length, bytes };
}

/** `…/node_modules/tdesign-miniprogram/miniprogram_dist/button/button.js` → `tdesign-miniprogram/button/button.js`. */
function placeOf(file: string, nodeModules: string): string {
  const [name = '', ...rest] = relative(nodeModules, file).split('/');
  return name.startsWith('@') ? join(name, rest[0] ?? '', ...rest.slice(2)) : join(name, ...rest.slice(1));
}

/** Files reached by configurations, scripts, styles and templates. */
class Closure {
  readonly files = new Set<string>();

  constructor(private readonly sources: Sources) {}

  add(file: string): void {
    const { root, nodeModules } = this.sources;
    if (!file.startsWith(root) && !file.startsWith(nodeModules)) return; // types of the functions' contracts
    if (this.files.has(file) || !existsSync(file) || statSync(file).isDirectory()) return;
    this.files.add(file);
    const extension = file.slice(file.lastIndexOf('.'));
    const text = readFileSync(file, 'utf8');
    if (extension === '.json') this.components(text, file);
    else if (extension === '.ts' || extension === '.js') {
      for (const spec of matches(text, SCRIPT)) this.script(spec, file);
    } else if (extension === '.wxss')
      for (const spec of matches(text, STYLE)) this.add(this.locate(spec, file));
    else if (extension === '.wxml')
      for (const spec of matches(text, TEMPLATE)) this.add(this.locate(spec, file));
    else if (extension === '.wxs')
      for (const spec of matches(text, SCRIPT)) this.add(this.locate(spec, file));
  }

  private components(text: string, file: string): void {
    const json = JSON.parse(text) as { usingComponents?: Record<string, string> };
    for (const spec of Object.values(json.usingComponents ?? {})) {
      const base = /^[./]/.test(spec) ? this.locate(spec, file) : this.packaged(spec);
      for (const extension of ['.json', '.js', '.wxml', '.wxss']) this.add(base + extension);
    }
  }

  /** A script: beside the importer, brought along by its package, or in a package of ours. */
  private script(spec: string, importer: string): void {
    const base = spec.startsWith('.') ? join(dirname(importer), spec) : nestedModule(spec, importer);
    const found = base ?? this.packaged(spec);
    for (const file of [found, `${found}.js`, join(found, 'index.js')]) this.add(file);
  }

  private locate(spec: string, from: string): string {
    if (spec.startsWith('/miniprogram_npm/')) return this.packaged(spec.slice('/miniprogram_npm/'.length));
    return spec.startsWith('/') ? join(this.sources.root, spec) : join(dirname(from), spec);
  }

  private packaged(spec: string): string {
    return this.sources.base(`miniprogram_npm/${spec}`);
  }
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, bytes } = copyMiniprogramNpm();
  console.log(`miniprogram_npm: ${files} files, ${Math.round(bytes / 1024)} KB`);
}
