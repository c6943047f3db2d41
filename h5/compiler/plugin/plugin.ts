import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { transform, type Loader, type Plugin, type PluginBuild } from 'esbuild';
import { analyse, type MiniProgram } from '../analysis/analyse';
import { BuildError, type Problem } from '../problems';
import { nestedModule, splitPackage, type Sources } from '../sources';
import { BROWSERS } from './browsers';
import * as modules from './modules';

const RUNTIME = join(import.meta.dirname, '..', '..', 'runtime');

/** What the plugin found in the last build. */
export interface Outcome {
  program: MiniProgram;
  warnings: Problem[];
}

/** esbuild plugin: `mp:start` is the whole mini program, split into a chunk per page. */
export function miniProgramPlugin(sources: Sources, dev: boolean, done: (outcome: Outcome) => void): Plugin {
  return {
    name: 'mini-program',
    setup(build) {
      let program: MiniProgram;
      let scripts = new Map<string, string>();
      build.onStart(() => {
        program = analyse(sources);
        const own = program.problems.filter((problem) => problem.own);
        if (own.length > 0) throw new BuildError(own);
        scripts = new Map([...program.components.values()].map((source) => [source.script, source.code]));
        done({ program, warnings: program.problems });
      });
      resolveNestedModules(build, sources);
      build.onResolve({ filter: /^mp:/ }, ({ path }) => ({ path, namespace: 'mp', sideEffects: true }));
      build.onLoad({ filter: /.*/, namespace: 'mp' }, async ({ path }) => ({
        contents: await virtualModule(path, program, sources, dev),
        loader: 'js',
        resolveDir: RUNTIME,
      }));
      build.onLoad({ filter: /\.(ts|js)$/ }, async ({ path }) => {
        const code = scripts.get(path);
        if (code === undefined) return undefined;
        const enter = `import { enter as __enter } from ${JSON.stringify(`mp:define/${code}`)}; __enter(); `;
        const loader: Loader = extname(path) === '.ts' ? 'ts' : 'js';
        return { contents: enter + (await readFile(path, 'utf8')), loader };
      });
    },
  };
}

async function virtualModule(
  path: string,
  program: MiniProgram,
  sources: Sources,
  dev: boolean,
): Promise<string> {
  const [kind = '', code = ''] = /^mp:([a-z]+)\/?(.*)$/.exec(path)?.slice(1) ?? [];
  const source = program.components.get(code);
  if (kind === 'start') return modules.startModule(program, join(RUNTIME, 'boot.ts'), dev);
  if (kind === 'package') return modules.packageModule(code, program);
  if (kind === 'app') return `import ${JSON.stringify(sources.script('app'))};`;
  if (kind === 'templates') return modules.templatesModule(join(RUNTIME, 'wxs.ts'));
  if (kind === 'template') return modules.templateModule(code, program);
  if (kind === 'wxs') return modules.wxsModule(code, program);
  if (source && kind === 'component') return modules.componentModule(source);
  if (source && kind === 'define') {
    const css = await componentCss(code, program, sources);
    return modules.defineModule(source, program, join(RUNTIME, 'components', 'registry.ts'), css);
  }
  throw new Error(`no such module: ${path}`);
}

async function componentCss(code: string, program: MiniProgram, sources: Sources): Promise<string> {
  const builtin = `${sources.base(code)}.css`;
  const text = code.startsWith('builtin/')
    ? existsSync(builtin)
      ? await readFile(builtin, 'utf8')
      : ''
    : (program.stylesheets.get(code)?.css ?? '');
  return text ? minifyCss(text) : '';
}

const minified = new Map<string, string>();

/** Minified CSS for the browsers we support; remembered, as most style sheets do not change between builds. */
export async function minifyCss(css: string): Promise<string> {
  let result = minified.get(css);
  if (result === undefined) {
    const { code, warnings } = await transform(css, {
      loader: 'css',
      minify: true,
      target: BROWSERS,
      logLevel: 'silent',
    });
    const [first] = warnings.filter(({ text }) => /^(Unexpected|Expected)/.test(text));
    if (first) throw new Error(`${first.text}: ${first.location?.lineText ?? ''}`);
    result = code.trim();
    minified.set(css, result);
  }
  return result;
}

/** Packages made for mini programs bring their dependencies in `miniprogram_npm` folders of their own. */
function resolveNestedModules(build: PluginBuild, sources: Sources): void {
  build.onResolve({ filter: /^[a-z@]/ }, async (args) => {
    if (args.pluginData === 'again' || !args.importer || args.path.startsWith('mp:')) return undefined;
    const nested = nestedModule(args.path, args.importer);
    if (nested) return { path: nested };
    const [name, rest] = splitPackage(args.path);
    if (!existsSync(join(sources.nodeModules, name, 'package.json')) || !rest) return undefined;
    const usual = await build.resolve(args.path, {
      importer: args.importer,
      resolveDir: args.resolveDir || dirname(args.importer),
      kind: args.kind,
      pluginData: 'again',
    });
    if (usual.errors.length === 0) return usual;
    const base = posix.join(sources.packageFolder(name), rest);
    const path = [`${base}.js`, `${base}/index.js`].find((file) => existsSync(file));
    return path ? { path } : undefined;
  });
}
