import type { Spelling } from './spellings';
import { Tokens } from './tokens';
import { UnitTable } from './unit-table';

/** A spelling, folded, as it is compared with the tokens of a text. */
export interface Pattern {
  /** Index of the word; below 0 for a phrase that is innocent. */
  word: number;
  units: readonly number[];
  /** How often each unit must be there in a row. */
  runs: readonly number[];
  /** Whether a unit and the one before it are letters of one part, which a single space does not join. */
  joined: readonly boolean[];
  /** Whether it begins and ends with a letter, so that a letter next to it makes another word of it. */
  border: { start: boolean; end: boolean };
}

const isLetters = (part: string | undefined) => part !== undefined && /^\p{Script=Latin}/u.test(part);
const tokens = new Tokens();
/** Signs in a word are what they are read as. */
const table = new UnitTable(true);

/** The pattern of a spelling; undefined when nothing of it is left by folding. */
export function patternOf(word: number, parts: Spelling): Pattern | undefined {
  const units: number[] = [];
  const runs: number[] = [];
  const joined: boolean[] = [];
  // Whether the last unit ends one part and begins the next, so that a space may lie within it.
  let open = false;
  for (const part of parts) {
    tokens.read(part, table);
    for (let at = 0; at < tokens.length; at += 1) {
      const [unit = 0, run = 1] = [tokens.units[at], tokens.runs[at]];
      const last = units.length - 1;
      if (units[last] === unit) {
        runs[last] = (runs[last] ?? 0) + run;
        open ||= at === 0;
        continue;
      }
      units.push(unit);
      runs.push(run);
      joined.push(at > 0 && isLetters(part) && !open);
      open = false;
    }
  }
  if (units.length === 0) return undefined;
  return { word, units, runs, joined, border: { start: isLetters(parts[0]), end: isLetters(parts.at(-1)) } };
}
