import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePng } from './png';

/** Reads what `encodePng` writes: one chunk of each kind, rows without filter. */
function decode(png: Uint8Array): { width: number; height: number; pixels: number[] } {
  const buffer = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < buffer.length;) {
    const length = buffer.readUInt32BE(at);
    chunks.set(buffer.toString('latin1', at + 4, at + 8), buffer.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const [width, height] = [chunks.get('IHDR')!.readUInt32BE(0), chunks.get('IHDR')!.readUInt32BE(4)];
  const [palette, rows] = [chunks.get('PLTE')!, inflateSync(chunks.get('IDAT')!)];
  const pixels = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 1; x <= width; x += 1) {
      const index = rows[y * (width + 1) + x]! * 3;
      pixels.push(...palette.subarray(index, index + 3), 255);
    }
  }
  return { width, height, pixels };
}

const channel = fc.integer({ min: 0, max: 63 }).map((value) => value * 4);
const colour = fc.tuple(channel, channel, channel);

test('a drawing of few colours comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.infiniteStream(colour),
      (width, height, colours) => {
        const pixels = [...colours.take(width * height)].flatMap((each) => [...each, 255]);
        expect(decode(encodePng(Uint8Array.from(pixels), width, height))).toEqual({ width, height, pixels });
      },
    ),
  );
});

test('beyond 256 colours each pixel is near to what it was', () => {
  const pixels = Array.from({ length: 64 * 64 }, (_, at) => [
    (at % 64) * 4,
    Math.floor(at / 64) * 4,
    128,
    255,
  ]).flat();
  const { pixels: read } = decode(encodePng(Uint8Array.from(pixels), 64, 64));
  const apart = read.map((value, at) => Math.abs(value - pixels[at]!));
  expect(Math.max(...apart)).toBeLessThan(256);
  expect(
    new Set(Array.from({ length: 64 * 64 }, (_, at) => read.slice(at * 4, at * 4 + 3).join())).size,
  ).toBe(256);
});
