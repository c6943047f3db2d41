// Writes the tables of the word filter; run it again when a package it draws on changes: `tsx scripts/word-tables.ts`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

const folder = join(import.meta.dirname, '../cloudfunctions/common/moderation/words/tables');
/** What a line of each table holds. */
const perLine = { pairs: 30, syllables: 4 };

/** Joins every `count` items to a line. */
function inLines(items: readonly string[], count: number): string[] {
  return Array.from({ length: Math.ceil(items.length / count) }, (_, line) =>
    items.slice(line * count, (line + 1) * count).join(''),
  );
}

/** The 6,763 Chinese characters of GB 2312, which is what simplified text is written in. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  }
  return found;
}

function write(name: string, comment: string, lines: readonly string[]): void {
  const body = lines.map((line) => `  '${line}',\n`).join('');
  writeFileSync(join(folder, `${name}.ts`), `/** ${comment} */\nexport const ${name} = [\n${body}];\n`);
}

/** Traditional characters, each followed by the common simplified one it is folded to. */
function traditionalPairs(common: ReadonlySet<string>): string[] {
  const convert = Converter({ from: 't', to: 'cn' });
  const pairs: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCharCode(code);
    const simplified = convert(character);
    if (simplified !== character && common.has(simplified)) pairs.push(character + simplified);
  }
  return pairs;
}

/** Every syllable, each followed by the characters that are read so. */
function syllables(characters: readonly string[]): string[] {
  const readings = new Map<string, string>();
  for (const character of characters) {
    const syllable = pinyin(character, { toneType: 'none', v: true });
    if (/^[a-z]+$/.test(syllable)) readings.set(syllable, (readings.get(syllable) ?? '') + character);
  }
  return [...readings].map(([syllable, read]) => syllable + read).sort();
}

const common = commonCharacters();
write(
  'traditional',
  'Traditional characters, each with the simplified one. Made by `scripts/word-tables.ts` from the data of OpenCC (Apache-2.0).',
  inLines(traditionalPairs(new Set(common)), perLine.pairs),
);
write(
  'readings',
  'Syllables of pinyin without tones (ü is v), each with its characters. Made by `scripts/word-tables.ts` with pinyin-pro (MIT).',
  inLines(syllables(common), perLine.syllables),
);
