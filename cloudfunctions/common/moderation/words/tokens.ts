import { foldCharacter, kinds, type Kind } from './fold-character';
import { entries, firstUnit, type UnitTable } from './unit-table';

/** More separators than this between two characters, and they no longer belong together. */
const widestGap = 6;

/** What stands between a token and the one before it, besides a kind. */
export const gaps = { none: 0, broken: 5 } as const;

/**
 * A text as the matcher reads it: the characters that stand for something, folded, a run of the same one being one
 * token, each with its place in the text. Used again for every text, so that reading one allocates nothing.
 */
export class Tokens {
  length = 0;
  /** Whether a sign was met that can be read in another way. */
  signs = false;
  units = new Uint16Array(0);
  /** UTF-16 indices in the text. */
  from = new Int32Array(0);
  to = new Int32Array(0);
  /** How often the character is there in a row. */
  runs = new Int32Array(0);
  /** The widest kind of separator before the token: `gaps.none`, soft, space, clause, `gaps.broken`. */
  gaps = new Uint8Array(0);
  /** Room for a place in each token. */
  starts = new Int32Array(0);

  private gap: number = gaps.none;
  private separators = 0;

  /** Reads a text in place of the one before. */
  read(text: string, table: UnitTable): this {
    this.clear(text.length);
    const known = table.entries;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const entry = known[code] || table.learn(code);
      if (entry >= firstUnit) this.push(entry, at, at + 1);
      else at = this.readOther(entry, text, at);
    }
    return this;
  }

  private clear(size: number): void {
    this.length = 0;
    this.signs = false;
    this.gap = gaps.none;
    this.separators = 0;
    this.reserve(size);
  }

  private reserve(size: number): void {
    if (size <= this.units.length) return;
    const { units, from, to, runs, gaps: before } = this;
    const capacity = size * 2;
    this.units = new Uint16Array(capacity);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.runs = new Int32Array(capacity);
    this.gaps = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.units.set(units);
    this.from.set(from);
    this.to.set(to);
    this.runs.set(runs);
    this.gaps.set(before);
  }

  private push(unit: number, from: number, to: number): void {
    const { length, gap } = this;
    if (gap === gaps.none) {
      if (length > 0 && this.units[length - 1] === unit) {
        this.to[length - 1] = to;
        this.runs[length - 1] = (this.runs[length - 1] ?? 0) + 1;
        return;
      }
    } else {
      this.gap = gaps.none;
      this.separators = 0;
    }
    this.units[length] = unit;
    this.from[length] = from;
    this.to[length] = to;
    this.runs[length] = 1;
    this.gaps[length] = gap;
    this.length = length + 1;
  }

  private separate(kind: Kind): void {
    if (kind === kinds.skip) return;
    this.separators += 1;
    this.gap = this.separators > widestGap ? gaps.broken : Math.max(this.gap, kind);
  }

  /** Reads what is not one unit; gives the index of the last unit read. */
  private readOther(entry: number, text: string, at: number): number {
    if (entry === entries.sign) {
      this.signs = true;
      this.separate(kinds.soft);
      return at;
    }
    if (entry < entries.astral) {
      this.separate(entry as Kind);
      return at;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = foldCharacter(character);
    const to = at + character.length;
    if (typeof folded === 'number') {
      this.separate(folded);
    } else {
      this.reserve(this.length + folded.length + text.length - at);
      for (const unit of folded) this.push(unit, at, to);
    }
    return to - 1;
  }
}
