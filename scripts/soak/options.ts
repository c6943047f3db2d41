import { parseArgs } from 'node:util';

/** How long to go on, and with what. */
export interface SoakOptions {
  minutes: number;
  /** Decides what goes wrong, and when. */
  seed: string;
}

/** What was asked for cannot be. */
export class OptionError extends Error {}

export const usage = 'npm run soak -- [--minutes N] [--seed TEXT]';

/** Reads the command line; `seed` is what counts without `--seed`. Throws `OptionError`. */
export function readOptions(args: string[], seed: string): SoakOptions {
  const options = {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: seed },
  } as const;
  const parsed = (() => {
    try {
      return parseArgs({ args, options, allowPositionals: false }).values;
    } catch (error) {
      throw new OptionError(error instanceof Error ? error.message : String(error));
    }
  })();
  const minutes = Number(parsed.minutes);
  if (!(minutes > 0 && minutes <= 24 * 60))
    throw new OptionError('--minutes is a number from above 0 to 1440.');
  return { minutes, seed: parsed.seed };
}
