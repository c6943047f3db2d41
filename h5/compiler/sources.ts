import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What a file's text looked like when something was computed from it. */
interface Computed<T> {
  text: string;
  value: T;
}

/**
 * Where the parts of a mini program live. A *code* is a path without extension relative to the mini program
 * (`pages/home/home`), `builtin/<name>/<name>` for our own built-in components, or `miniprogram_npm/<package>/…`.
 */
export class Sources {
  constructor(
    readonly root: string,
    readonly builtins: string,
    readonly nodeModules: string,
  ) {}

  /** The absolute path of a code, still without extension. */
  base(code: string): string {
    if (code.startsWith('builtin/')) return join(this.builtins, code.slice('builtin/'.length));
    if (code.startsWith('miniprogram_npm/')) {
      const [name, rest] = splitPackage(code.slice('miniprogram_npm/'.length));
      return join(this.packageFolder(name), rest);
    }
    return join(this.root, code);
  }

  /** The code a `usingComponents` value, an import or an include means when it stands in `from`. */
  resolve(spec: string, from: string): string {
    if (spec.startsWith('/')) return spec.slice(1);
    const relative = posix.join(posix.dirname(from), spec);
    if (spec.startsWith('.') || existsSync(`${this.base(relative)}.json`)) return relative;
    return `miniprogram_npm/${spec}`;
  }

  /** The script of a code: TypeScript first, then JavaScript. */
  script(code: string): string | undefined {
    return ['.ts', '.js'].map((extension) => this.base(code) + extension).find((file) => existsSync(file));
  }

  /** False for files of npm packages. */
  isOwn(code: string): boolean {
    return !code.startsWith('miniprogram_npm/');
  }

  /** The folder of a package that WeChat DevTools would copy (`miniprogram` in its package.json). */
  packageFolder(name: string): string {
    const folder = join(this.nodeModules, name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      miniprogram?: string;
    };
    return join(folder, manifest.miniprogram ?? 'miniprogram_dist');
  }

  private readonly computed = new Map<string, Computed<unknown>>();

  /** `compute(text)` of a file, remembered until its text changes; `kind` tells apart computations on one file. */
  remember<T>(kind: string, file: string, compute: (text: string) => T): T {
    const text = readFileSync(file, 'utf8');
    const key = `${kind}:${file}`;
    const known = this.computed.get(key) as Computed<T> | undefined;
    if (known?.text === text) return known.value;
    const value = compute(text);
    this.computed.set(key, { text, value });
    return value;
  }
}

/** `@scope/name/a/b` → [`@scope/name`, `a/b`]. */
export function splitPackage(spec: string): [name: string, rest: string] {
  const parts = spec.split('/');
  const length = spec.startsWith('@') ? 2 : 1;
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')];
}

/** A module that a mini program package brought along in its own `miniprogram_npm`, seen from one of its files. */
export function nestedModule(spec: string, importer: string): string | undefined {
  const [name, rest] = splitPackage(spec);
  for (let folder = dirname(importer); folder !== dirname(folder); folder = dirname(folder)) {
    const base = join(folder, 'miniprogram_npm', name, rest);
    const found = [base, `${base}.js`, join(base, 'index.js')].find(
      (file) => file.endsWith('.js') && existsSync(file),
    );
    if (found) return found;
  }
  return undefined;
}
