import { H5Builder } from './builder';
import { measure, type Sizes } from './emit/sizes';
import type { Problem } from './problems';

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
    const { warnings, firstLoad, files } = await builder.build();
    return { warnings, sizes: measure(builder.outDir, firstLoad, files) };
  } finally {
    await builder.close();
  }
}
