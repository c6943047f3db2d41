import { watch, type FSWatcher } from 'node:fs';
import { formatMessages, type BuildFailure } from 'esbuild';
import { buildFunctions } from '../build-functions';

/** Editors write a file in several steps; this many ms of quiet end an edit. */
const quiet = 50;

async function explain(error: unknown): Promise<string> {
  const { errors } = error as Partial<BuildFailure>;
  if (!errors) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (await formatMessages(errors, { kind: 'error', color: process.stdout.isTTY })).join('');
}

/** Builds all functions; on failure prints why, unless `silent` says so by then, and gives false. */
export async function tryBuildFunctions(silent = () => false): Promise<boolean> {
  try {
    await buildFunctions();
    return true;
  } catch (error) {
    if (!silent()) console.error(`The functions could not be built.\n${await explain(error)}`);
    return false;
  }
}

/** Builds again after every edit of what functions are made of, then calls `onBuilt`. */
export function watchFunctions(onBuilt: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  let closed = false;
  const rebuild = async (): Promise<void> => {
    const start = performance.now();
    if (closed || !(await tryBuildFunctions(() => closed))) return;
    try {
      onBuilt();
      console.log(`Functions rebuilt in ${Math.round(performance.now() - start)} ms.`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  const queue = (): void => {
    building = building.then(rebuild);
  };
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(queue, quiet);
  };
  const watchers: FSWatcher[] = [
    watch('cloudfunctions', { recursive: true }, changed),
    watch('database', { recursive: true }, changed),
    watch('.', (_, file) => {
      if (file === 'cloudbaserc.json') changed();
    }),
  ];
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
