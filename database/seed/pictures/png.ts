import { crc32, deflateSync } from 'node:zlib';

/** The 64 × 64 × 64 cells that colours are counted in. */
function cellOf(pixels: Uint8Array, at: number): number {
  const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
  return ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
}

interface Cell {
  id: number;
  count: number;
  colour: readonly [number, number, number];
}

function countCells(pixels: Uint8Array): Cell[] {
  const [counts, firsts] = [new Uint32Array(1 << 18), new Uint32Array(1 << 18)];
  const found: number[] = [];
  for (let at = 0; at < pixels.length; at += 4) {
    const id = cellOf(pixels, at);
    if (counts[id] === 0) {
      found.push(id);
      firsts[id] = at;
    }
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return found.map((id) => {
    const at = firsts[id] ?? 0;
    return {
      id,
      count: counts[id] ?? 0,
      colour: [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0],
    };
  });
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
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const cells = countCells(pixels).sort((a, b) => b.count - a.count || a.id - b.id);
  const palette = cells.slice(0, 256);
  const indexOf = new Uint8Array(1 << 18);
  for (const [rank, { id, colour }] of cells.entries())
    indexOf[id] = rank < 256 ? rank : nearest(palette, colour);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 1; x <= width; x += 1, at += 4) rows[y * (width + 1) + x] = indexOf[cellOf(pixels, at)] ?? 0;
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
