import { syllableOf } from './pinyin';

/** One way to write a word: parts that are written without a break, each letters or one other character. */
export type Spelling = readonly string[];

/** A word has no more spellings than this; those over are left out, mixtures with pinyin first. */
export const most = 256;
/** A longer word is looked for in pinyin as a whole only, not in mixtures. */
const longestMixed = 4;

function product<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (rows, choice) => choice.flatMap((item) => rows.map((row) => [...row, item])).slice(0, most),
    [[]],
  );
}

/** The variants of a word: each `[…]` replaced by each of its characters. */
function variants(text: string): string[] {
  const pieces = text.match(/\[[^[\]]+\]|[^[\]]/gu) ?? [];
  const choices = pieces.map((piece) =>
    piece.length > 1 && piece.startsWith('[') ? Array.from(piece.slice(1, -1)) : [piece],
  );
  return product(choices).map((characters) => characters.join(''));
}

function withPinyin(parts: Spelling): Spelling[] {
  const choices = parts.map((part) => {
    const syllable = syllableOf(part);
    return syllable === undefined ? [part] : [part, syllable];
  });
  if (parts.length <= longestMixed) return product(choices);
  return [parts, choices.map((choice) => choice.at(-1) ?? '')];
}

/** All ways to write a word that are looked for, the plain one first. */
export function spellings(text: string, { pinyin }: { pinyin: boolean }): Spelling[] {
  const plain = variants(text.normalize('NFKC').toLowerCase()).map(
    (variant) => variant.match(/[\p{Script=Latin}\p{M}]+|[^\s\p{Script=Latin}]/gu) ?? [],
  );
  if (!pinyin) return plain;
  const seen = new Map(plain.flatMap(withPinyin).map((parts) => [parts.join(' '), parts]));
  return [...plain, ...seen.values()].slice(0, most);
}
