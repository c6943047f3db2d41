import { watch } from 'node:fs';
import type { H5Options } from './build';
import { H5Builder } from './builder';
import type { Problem } from './problems';

/** A running watch. */
export interface Watching {
  close(): Promise<void>;
}

/** What a rebuild ended in. */
export type Rebuilt = { ok: true; warnings: Problem[]; ms: number } | { ok: false; error: unknown };

/** Builds, then builds again after every change in the mini program's folder, and reports each outcome. */
export async function watchH5(
  options: H5Options & { onRebuild: (rebuilt: Rebuilt) => void },
): Promise<Watching> {
  const builder = await H5Builder.open({ dev: true, ...options });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    const start = performance.now();
    try {
      const { warnings } = await builder.build();
      options.onRebuild({ ok: true, warnings, ms: performance.now() - start });
    } catch (error) {
      options.onRebuild({ ok: false, error });
    }
  };
  const watcher = watch(builder.root, { recursive: true }, (_event, file) => {
    if (file?.startsWith('miniprogram_npm')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(rebuild);
    }, 20); // editors write a file in several steps
  });
  await rebuild();
  return {
    async close() {
      watcher.close();
      clearTimeout(timer);
      await running;
      await builder.close();
    },
  };
}
