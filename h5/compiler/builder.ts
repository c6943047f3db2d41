import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { context, type BuildContext, type BuildOptions, type BuildResult } from 'esbuild';
import type { H5Options } from './build';
import { scriptCrossings } from './analysis/script-crossings';
import { BUILTINS_FOLDER } from './builtin-tags';
import { htmlPage } from './emit/page';
import { outputOf, staticClosure } from './emit/sizes';
import { BROWSERS } from './plugin/browsers';
import { minifyCss, miniProgramPlugin, type Outcome } from './plugin/plugin';
import { asBuildError, BuildError, type Problem } from './problems';
import { Sources } from './sources';

/** What was written: files relative to the output folder. */
export interface Built {
  warnings: Problem[];
  /** Scripts and styles the home page needs. */
  firstLoad: string[];
  files: string[];
}

type BundleOptions = BuildOptions & { metafile: true; write: false };

/** A build that can be repeated: what did not change is not compiled again. */
export class H5Builder {
  private constructor(
    readonly root: string,
    readonly outDir: string,
    private readonly bundler: BuildContext<BundleOptions>,
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
      write: false, // a failed build must leave the last good one in place
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
      plugins: [miniProgramPlugin(sources, dev, (one) => (outcome = one))],
    });
    return new H5Builder(sources.root, resolve(outDir), bundler, () => {
      if (!outcome) throw new Error('nothing built');
      return outcome;
    });
  }

  async build(): Promise<Built> {
    const { outputFiles, metafile } = await this.bundle();
    const { program, warnings } = this.outcome();
    const crossings = scriptCrossings(metafile, this.root, program.app.subpackages);
    if (crossings.length > 0) throw new BuildError(crossings);
    for (const { path, contents } of outputFiles) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents);
    }
    const toName = (file: string): string => relative(this.outDir, resolve(file));
    const written = Object.keys(metafile.outputs).map(toName);
    const base = readFileSync(join(import.meta.dirname, '..', 'runtime', 'base.css'), 'utf8');
    const css = await minifyCss(`${base}\n${program.stylesheets.get('app')?.css ?? ''}`);
    writeFileSync(join(this.outDir, 'app.css'), css);
    const { config, customTabBar } = program.app;
    const needed = ['mp:mp:start', 'mp:mp:app', `mp:mp:component/${config.pages[0] ?? ''}`]
      .concat(customTabBar ? ['mp:mp:component/custom-tab-bar/index'] : [])
      .flatMap((entry) => outputOf(metafile, entry) ?? []);
    const scripts = staticClosure(metafile, needed).map(toName);
    writeFileSync(
      join(this.outDir, 'index.html'),
      htmlPage(scripts, config.window.navigationBarTitleText ?? ''),
    );
    copyPictures(this.root, this.outDir);
    dropStaleChunks(join(this.outDir, 'chunks'), written);
    return {
      warnings,
      firstLoad: [...scripts, 'app.css'],
      files: [...written.filter((file) => file.endsWith('.js')), 'app.css'],
    };
  }

  async close(): Promise<void> {
    await this.bundler.dispose();
  }

  private async bundle(): Promise<BuildResult<BundleOptions>> {
    try {
      return await this.bundler.rebuild();
    } catch (error) {
      throw asBuildError(error);
    }
  }
}

const PICTURE = /\.(png|jpe?g|gif|svg|webp)$/;

/** Pictures that lie in the mini program are addressed by their path in it. */
function copyPictures(root: string, outDir: string): void {
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (PICTURE.test(file) && !file.startsWith('miniprogram_npm'))
      cpSync(join(root, file), join(outDir, file));
  }
}

/** Chunks of earlier builds; only now, so that an open page finds its own until the new ones are there. */
function dropStaleChunks(folder: string, written: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) if (!written.includes(`chunks/${file}`)) rmSync(join(folder, file));
}
