import { lookAlikes } from './look-alikes';
import { traditional } from './tables/traditional';

/** What a character is that stands for nothing. Every folded unit is above these. */
export const kinds = {
  /** Not seen by a reader: zero-width, combining. */
  skip: 1,
  /** A sign or an emoji. */
  soft: 2,
  space: 3,
  /** Ends a clause. */
  clause: 4,
} as const;

export type Kind = (typeof kinds)[keyof typeof kinds];

const simplified: ReadonlyMap<string, string> = new Map(
  traditional.flatMap((line) =>
    Array.from({ length: line.length / 2 }, (_, at): [string, string] => [
      line.charAt(2 * at),
      line.charAt(2 * at + 1),
    ]),
  ),
);

const unseen = /^[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]$/u;
const clauseMark = /^[，。！？；：、…—,!?;:\n\r\v\f\u2028\u2029]$/u;
/** 🈴 and the like: emoji, though NFKD makes characters of them. */
const squaredWord = /^[\u{1f200}-\u{1f2ff}]$/u;
const firstRegional = 0x1f1e6;
/** Negative circled, negative squared, regional: A to Z each, and not known to NFKD. */
const letterBlocks = [0x1f150, 0x1f170, firstRegional];
/** Units for private use, which stand for characters beyond the basic plane. */
const privateUse = { first: 0xe000, count: 6400 };

function unitOf(character: string): number {
  const folded = lookAlikes.get(character) ?? simplified.get(character) ?? character;
  const code = folded.codePointAt(0) ?? 0;
  return code <= 0xffff ? code : privateUse.first + (code % privateUse.count);
}

function kindOf(character: string): Kind {
  const plain = character.normalize('NFKC');
  if (clauseMark.test(character) || clauseMark.test(plain)) return kinds.clause;
  return /^\s/u.test(character) ? kinds.space : kinds.soft;
}

/**
 * What one character (code point) is folded to: the units it stands for, or its kind when it stands for none. Width,
 * case, accents, traditional forms, circles and squares are taken off, and look-alikes become Latin.
 */
export function foldCharacter(character: string): readonly number[] | Kind {
  if (unseen.test(character)) return kinds.skip;
  const code = character.codePointAt(0) ?? 0;
  const block = letterBlocks.find((first) => code >= first && code < first + 26);
  if (block !== undefined) return [unitOf(String.fromCharCode(0x61 + code - block))];
  if (squaredWord.test(character)) return kinds.soft;
  const plain = character.normalize('NFKD').toLowerCase();
  const units = Array.from(plain)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map(unitOf);
  return units.length === 0 ? kindOf(character) : units;
}
