import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { Suggestion } from './words';

/** What the simulated check says of a picture. */
export interface PictureCheck {
  suggest: Suggestion;
  label: number;
}

interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

type Colour = (red: number, green: number, blue: number) => boolean;

/** Marks that anyone can draw: a square of one colour in the top left corner. JPEG blurs pure colours a little. */
export const marks: readonly (PictureCheck & { name: string; is: Colour })[] = [
  { name: '#ff0000', suggest: 'risky', label: 20002, is: (r, g, b) => r > 225 && g < 40 && b < 40 },
  { name: '#ffff00', suggest: 'review', label: 20001, is: (r, g, b) => r > 225 && g > 225 && b < 60 },
];

/** The side of the square, as a part of the picture's width. */
export const markSize = 1 / 8;
/** How much of the square has to have the colour. */
const share = 0.95;

function read(file: Buffer): Pixels | null {
  try {
    if (file.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]))) return decode(file, { useTArray: true });
    return PNG.sync.read(file);
  } catch {
    return null;
  }
}

function isMarked({ width, height, data }: Pixels, is: Colour): boolean {
  const side = Math.ceil(width * markSize);
  if (side > height) return false;
  let count = 0;
  for (let y = 0; y < side; y += 1) {
    for (let at = y * width * 4; at < (y * width + side) * 4; at += 4) {
      if (is(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) count += 1;
    }
  }
  return count >= share * side * side;
}

/** Looks for the marks in a JPEG or a PNG; null when it cannot be read. */
export function checkPicture(file: Buffer): PictureCheck | null {
  const pixels = read(file);
  if (!pixels) return null;
  const mark = marks.find(({ is }) => isMarked(pixels, is));
  return mark ? { suggest: mark.suggest, label: mark.label } : { suggest: 'pass', label: 100 };
}
