import { relative } from 'node:path';
import { startLocalCloud } from '../emulator';
import { ConfigError } from '../emulator/config/cloudbaserc';
import { DataFolderError } from '../emulator/data-lock';
import { tryBuildFunctions, watchFunctions } from './start/functions';
import { readOptions, usage, UsageError, type StartOptions } from './start/options';
import { watchPages } from './start/pages';

/** A folder below this one without the way here. */
function shown(dir: string): string {
  const way = relative('', dir);
  return way === '' || way.startsWith('..') ? dir : way;
}

function announce(url: string, { dataDir }: StartOptions): void {
  console.log(`
The local cloud is ready.

  Mini program   ${url}/
  Web app        ${url}/h5/
  Console        ${url}/console/

Data is kept in ${shown(dataDir)}. Ctrl+C stops.
`);
}

/** Ends `close` on the first signal, and the process at once on the second. */
function onSignal(close: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

async function start(options: StartOptions): Promise<void> {
  // Functions in the cloud run on UTC, wherever this machine is.
  process.env['TZ'] = 'UTC';
  if (!(await tryBuildFunctions())) {
    console.error('Going on with the functions built before, if any; an edit builds them again.');
  }
  const { restartFunctions, reloadPages, close, url } = await startLocalCloud(options);
  const functions = watchFunctions(restartFunctions);
  const pages = await watchPages(reloadPages);
  onSignal(async () => {
    functions.close();
    await pages.close();
    await close();
  });
  announce(url, options);
}

/** What went wrong, in one sentence where it is the reader's to mend. */
function explain(error: unknown, { port }: Partial<StartOptions>): string {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return `Port ${port} is in use; choose another one with --port.`;
  }
  if ((error as NodeJS.ErrnoException).code === 'EACCES')
    return `Port ${port} is not allowed; choose another one with --port.`;
  const known =
    error instanceof UsageError || error instanceof ConfigError || error instanceof DataFolderError;
  return known ? error.message : ((error as Error).stack ?? String(error));
}

let options: StartOptions | undefined;
try {
  options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(usage);
  else await start(options);
} catch (error) {
  console.error(explain(error, options ?? {}));
  process.exitCode = 1;
}
