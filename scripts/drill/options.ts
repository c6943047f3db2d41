import { parseArgs } from 'node:util';

/** How a rehearsal is to be. */
export interface DrillOptions {
  /** Decides what happens, and when. */
  seed: string;
  /** How long it goes, in steps of some simulated seconds. */
  ticks: number;
  people: number;
  /** Posts that are on both sides from the start. */
  documents: number;
  /** Where the picture goes. */
  out: string;
  json: boolean;
}

/** What was asked for cannot be. */
export class OptionError extends Error {}

export const usage =
  'npm run drill -- [--seed TEXT] [--ticks N] [--people N] [--documents N] [--out FILE.svg] [--json]';

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new OptionError(`--${name} is a whole number from ${least} to ${most}.`);
}

/** Reads the command line; `seed` is what counts without `--seed`. Throws `OptionError`. */
export function readOptions(args: string[], seed: string): DrillOptions {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const options = {
    seed: text(seed),
    ticks: text('160'),
    people: text('20'),
    documents: text('2000'),
    out: text('dist/drill.svg'),
    json: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args, options, allowPositionals: false });
    return {
      seed: values.seed,
      ticks: whole('ticks', values.ticks, 60, 10_000),
      people: whole('people', values.people, 4, 500),
      documents: whole('documents', values.documents, 0, 1_000_000),
      out: values.out,
      json: values.json,
    };
  } catch (error) {
    if (error instanceof OptionError) throw error;
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}
