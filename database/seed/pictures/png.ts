import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

interface Cell {
  id: number;
  count: number;
  /** Of the runs of one colour; the colour of the longest one stands for the cell. */
  longest: number;
  colour: Colour;
}

/** RGBA as one number, in the byte order of every machine Node runs on. */
const colourOf = (pixel: number): Colour => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];

/** Which of the 64 × 64 × 64 cells that colours are counted in. */
const cellOf = (pixel: number) => ((pixel & 0xfc) << 10) | ((pixel >> 4) & 0xfc0) | ((pixel >> 18) & 63);

function countCells(pixels: Uint32Array): Cell[] {
  const cells = new Map<number, Cell>();
  for (let at = 0, end = 1; at < pixels.length; at = end, end += 1) {
    const pixel = pixels[at] ?? 0;
    while (pixels[end] === pixel) end += 1;
    const id = cellOf(pixel);
    const cell = cells.get(id);
    const run = end - at;
    if (!cell) cells.set(id, { id, count: run, longest: run, colour: colourOf(pixel) });
    else {
      cell.count += run;
      if (run > cell.longest) Object.assign(cell, { longest: run, colour: colourOf(pixel) });
    }
  }
  return [...cells.values()];
}

function nearest(palette: readonly Cell[], [red, green, blue]: Cell['colour']): number {
  let [best, least] = [0, Infinity];
  for (const [index, { colour }] of palette.entries()) {
    const distance = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/**
 * Opaque RGBA pixels as a PNG of at most 256 colours: the most frequent ones stay as they are, the rest (soft edges)
 * take the nearest of them. Made for flat drawings.
 */
export function encodePng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint32Array(rgba.slice().buffer);
  const cells = countCells(pixels).sort((a, b) => b.count - a.count || a.id - b.id);
  const palette = cells.slice(0, 256);
  const indexOf = new Uint8Array(1 << 18);
  for (const [rank, { id, colour }] of cells.entries())
    indexOf[id] = rank < 256 ? rank : nearest(palette, colour);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 1; x <= width; x += 1, at += 1)
      rows[y * (width + 1) + x] = indexOf[cellOf(pixels[at] ?? 0)] ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(({ colour }) => colour))),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
