import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { installClock } from './local-date';
import type { RunMessage, WorkerBirth, WorkerMessage } from './protocol';

type Main = (event: unknown, context: Record<string, unknown>) => unknown;

const { dir, clock } = workerData as WorkerBirth;
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

function captureOutput(stream: 'stdout' | 'stderr'): void {
  process[stream].write = (chunk: Uint8Array | string) => {
    tell({ type: 'log', stream, text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
    return true;
  };
}

/** As `JSON.stringify`, but `null` for what has no JSON: that is what it makes of elements of arrays. */
function toJson(value: unknown): string {
  return JSON.stringify([value]).slice(1, -1);
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message;
  return typeof error === 'string' ? error : toJson(error);
}

let given: string[] = [];

/** Variables of the invocation before must not be seen by this one. */
function enterEnvironment(environment: Record<string, string>): void {
  for (const name of given) Reflect.deleteProperty(process.env, name);
  given = Object.keys(environment);
  Object.assign(process.env, environment);
}

async function run(main: Main, { event, environment, context }: RunMessage): Promise<void> {
  enterEnvironment(environment);
  try {
    const result = await main(JSON.parse(event), context);
    tell({ type: 'returned', result: toJson(result) });
  } catch (error) {
    tell({ type: 'threw', error: describe(error) });
  }
}

function load(): Main {
  const exported = createRequire(join(dir, 'index.js'))('./index.js') as { main?: Main };
  if (typeof exported.main !== 'function') throw new Error('index.main is not a function');
  return exported.main;
}

installClock(clock);
captureOutput('stdout');
captureOutput('stderr');
try {
  const main = load();
  parentPort?.on('message', (message: RunMessage) => void run(main, message));
  tell({ type: 'ready' });
} catch (error) {
  tell({ type: 'load-failed', error: describe(error) });
}
