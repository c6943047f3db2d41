import type { Pixels } from './decode';

const [columns, rows] = [9, 8];

/** Where the cell `index` of `count` begins in `size` pixels. */
const edge = (index: number, count: number, size: number) => Math.floor((index * size) / count);

/** The mean brightness of a cell, see-through parts being white. */
function brightness({ width, height, data }: Pixels, column: number, row: number): number {
  const [left, top] = [edge(column, columns, width), edge(row, rows, height)];
  const right = Math.max(left + 1, edge(column + 1, columns, width));
  const bottom = Math.max(top + 1, edge(row + 1, rows, height));
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      const alpha = data[at + 3] ?? 0;
      const light = (data[at] ?? 0) * 299 + (data[at + 1] ?? 0) * 587 + (data[at + 2] ?? 0) * 114;
      sum += (light * alpha) / 255 + 1000 * (255 - alpha);
    }
  }
  return sum / ((right - left) * (bottom - top));
}

/**
 * The difference hash of a picture, 64 bits as 16 hexadecimal digits: it is shrunk to nine by eight cells, and a bit
 * says whether a cell is brighter than the one to its right. It outlives scaling, compression and slight changes.
 */
export function differenceHash(pixels: Pixels): string {
  let hash = '';
  for (let row = 0; row < rows; row += 1) {
    let bits = 0;
    let here = brightness(pixels, 0, row);
    for (let column = 1; column < columns; column += 1) {
      const next = brightness(pixels, column, row);
      bits = (bits << 1) | (here > next ? 1 : 0);
      here = next;
    }
    hash += bits.toString(16).padStart(2, '0');
  }
  return hash;
}
