/** A stream of pseudo-random numbers: the same seed gives the same stream on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  chance(probability: number): boolean;
  /** `digits` hexadecimal digits. */
  hex(digits: number): string;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, passes BigCrush. */
function sfc32(text: string): () => number {
  let [a, b, c, counter] = [hash(text), hash(`${text}/b`), hash(`${text}/c`), 1];
  const step = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) step();
  return step;
}

/** A stream of its own for each `seed`. */
export function createRandom(seed: string): Random {
  const step = sfc32(seed);
  const next = () => step() / 0x1_0000_0000;
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const item = from[int(0, from.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    hex: (digits) => {
      let text = '';
      while (text.length < digits) text += step().toString(16).padStart(8, '0');
      return text.slice(0, digits);
    },
  };
}
