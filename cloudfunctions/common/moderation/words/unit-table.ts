import { foldCharacter, kinds } from './fold-character';
import { readSigns } from './look-alikes';

/** Entries of a table that are neither a kind nor a folded unit. */
export const entries = {
  unknown: 0,
  /** Starts a surrogate pair. */
  astral: 8,
  /** Folds to several units. */
  several: 9,
  /** A sign that is read both ways; separates here. */
  sign: 10,
} as const;

/** From here on an entry is the unit itself. */
export const firstUnit = 0x30;

/** How UTF-16 units fold: an entry each, found out when first asked for. */
export class UnitTable {
  readonly entries = new Uint16Array(0x10000);

  /** `signs`: whether signs are read as the characters they stand for. */
  constructor(private readonly signs: boolean) {
    this.entries.fill(entries.astral, 0xd800, 0xdc00);
    this.entries.fill(kinds.soft, 0xdc00, 0xe000);
  }

  /** Finds out the entry of a unit that is not a surrogate. */
  learn(unit: number): number {
    const entry = this.entryOf(String.fromCharCode(unit));
    this.entries[unit] = entry;
    return entry;
  }

  private entryOf(character: string): number {
    const sign = readSigns.get(character.normalize('NFKC'));
    if (sign !== undefined && !this.signs) return entries.sign;
    const folded = foldCharacter(sign ?? character);
    if (typeof folded === 'number') return folded;
    const [unit] = folded;
    if (unit === undefined || folded.length > 1) return entries.several;
    return unit;
  }
}
