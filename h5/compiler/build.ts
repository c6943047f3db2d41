import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { context, type BuildContext, type BuildOptions, type BuildResult } from 'esbuild';
import { BUILTINS_FOLDER } from './builtin-tags';
import { htmlPage } from './emit/page';
import { measure, outputOf, staticClosure, type Sizes } from './emit/sizes';
import { BROWSERS } from './plugin/browsers';
import { minifyCss, miniProgramPlugin, type Outcome } from './plugin/plugin';
import { BuildError, type Problem } from './problems';
import { Sources } from './sources';

export { BuildError, formatProblem, type Problem } from './problems';
export { watchH5, type Watching } from './watch';
export { buildPreview } from './preview';

/** How to build the web app. */
export interface H5Options {
  /** The mini program's folder. */
  root?: string;
  outDir?: string;
  /** Source maps, readable code, and a page that reloads itself when the local cloud says so. */
  dev?: boolean;
}

/** What a build answers: problems in library files (tolerated), and sizes. */
export interface H5Result {
  warnings: Problem[];
  sizes: Sizes;
}

/**
 * Draws the mini program for browsers: writes index.html, app.js, app.css and a chunk per page to `outDir`.
 * Throws BuildError, with file and line, when one of our own templates, styles or JSON files has a problem.
 */
export async function buildH5(options: H5Options = {}): Promise<H5Result> {
  const builder = await H5Builder.open(options);
  try {
    return await builder.build();
  } finally {
    await builder.close();
  }
}

/** A build that can be repeated: what did not change is not compiled again. */
export class H5Builder {
  private constructor(
    readonly root: string,
    private readonly outDir: string,
    private readonly dev: boolean,
    private readonly bundler: BuildContext<BuildOptions & { metafile: true }>,
    private readonly outcome: () => Outcome,
  ) {}

  static async open({
    root = 'miniprogram',
    outDir = 'dist/h5',
    dev = false,
  }: H5Options): Promise<H5Builder> {
    const sources = new Sources(resolve(root), BUILTINS_FOLDER, resolve('node_modules'));
    let outcome: Outcome | undefined;
    const bundler = await context({
      entryPoints: [{ in: 'mp:start', out: 'app' }],
      outdir: resolve(outDir),
      entryNames: '[name]',
      chunkNames: 'chunks/[name]-[hash]',
      bundle: true,
      splitting: true,
      format: 'esm',
      target: BROWSERS,
      charset: 'utf8',
      minify: !dev,
      sourcemap: dev,
      metafile: true,
      write: true,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
      plugins: [miniProgramPlugin(sources, dev, (one) => (outcome = one))],
    });
    return new H5Builder(sources.root, resolve(outDir), dev, bundler, () => {
      if (!outcome) throw new Error('nothing built');
      return outcome;
    });
  }

  async build(): Promise<H5Result> {
    rmSync(join(this.outDir, 'chunks'), { recursive: true, force: true });
    mkdirSync(this.outDir, { recursive: true });
    const result = await this.bundle();
    const { program, warnings } = this.outcome();
    const base = readFileSync(join(import.meta.dirname, '..', 'runtime', 'base.css'), 'utf8');
    const css = await minifyCss(`${base}\n${program.stylesheets.get('app')?.css ?? ''}`);
    writeFileSync(join(this.outDir, 'app.css'), css);
    const toName = (file: string): string => relative(this.outDir, resolve(file));
    const home = program.app.config.pages[0] ?? '';
    const needed = ['mp:mp:start', 'mp:mp:app', `mp:mp:component/${home}`]
      .concat(program.app.customTabBar ? ['mp:mp:component/custom-tab-bar/index'] : [])
      .flatMap((entry) => outputOf(result.metafile, entry) ?? []);
    const scripts = staticClosure(result.metafile, needed).map(toName);
    const title = program.app.config.window.navigationBarTitleText ?? '';
    writeFileSync(join(this.outDir, 'index.html'), htmlPage(scripts, title));
    copyPictures(this.root, this.outDir);
    const all = Object.keys(result.metafile.outputs).filter((file) => file.endsWith('.js'));
    return {
      warnings,
      sizes: measure(this.outDir, [...scripts, 'app.css'], [...all.map(toName), 'app.css']),
    };
  }

  async close(): Promise<void> {
    await this.bundler.dispose();
  }

  private async bundle(): Promise<BuildResult<BuildOptions & { metafile: true }>> {
    try {
      return await this.bundler.rebuild();
    } catch (error) {
      throw asBuildError(error);
    }
  }
}

/** esbuild wraps what a plugin throws; problems come out as they went in. */
function asBuildError(error: unknown): unknown {
  const messages = (error as { errors?: { detail?: unknown; text: string; location: Location | null }[] })
    .errors;
  const first: unknown = messages?.[0]?.detail;
  if (first instanceof BuildError) return first;
  if (!messages) return error;
  return new BuildError(
    messages.map(({ text, location }) => ({
      file: location?.file ?? '',
      line: location?.line ?? 1,
      column: (location?.column ?? 0) + 1,
      message: text,
      own: true,
    })),
  );
}

interface Location {
  file: string;
  line: number;
  column: number;
}

const PICTURE = /\.(png|jpe?g|gif|svg|webp)$/;

/** Pictures that lie in the mini program are addressed by their path in it. */
function copyPictures(root: string, outDir: string): void {
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (PICTURE.test(file) && !file.startsWith('miniprogram_npm'))
      cpSync(join(root, file), join(outDir, file));
  }
}
