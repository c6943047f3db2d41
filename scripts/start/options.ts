import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SeedKind } from '../../emulator';

/** What `npm start` was asked for. */
export interface StartOptions {
  port: number;
  /** Absolute. */
  dataDir: string;
  fresh: boolean;
  seed: SeedKind;
  help: boolean;
}

/** The command line is not understood; the message is one clear sentence. */
export class UsageError extends Error {}

export const usage = `npm start -- [options]

  --port N              where to listen on 127.0.0.1 (default 8080, or the variable PORT)
  --data DIR            where data is kept (default .local)
  --fresh               empties that folder first
  --seed none|demo|100k what an empty folder is filled with (default demo)
`;

const seeds: readonly string[] = ['none', 'demo', '100k'] satisfies SeedKind[];

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`"${text}" is no port: use 0 to 65535.`);
  return port;
}

function readSeed(text: string): SeedKind {
  if (!seeds.includes(text)) throw new UsageError(`"${text}" is no seed: use ${seeds.join(', ')}.`);
  return text as SeedKind;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        seed: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(/\.?[\n]|\. /)[0]}; --help lists the options.`);
  }
}

/** Reads the command line. Throws `UsageError`. */
export function readOptions(args: readonly string[], variables: NodeJS.ProcessEnv): StartOptions {
  const { port, data, fresh = false, seed = 'demo', help = false } = parse(args);
  return {
    port: readPort(port ?? variables['PORT'] ?? '8080'),
    dataDir: resolve(data ?? '.local'),
    fresh,
    seed: readSeed(seed),
    help,
  };
}
