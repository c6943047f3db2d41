import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { isAlike } from '../hash-bands';
import { fileLimit } from './decode';
import { hashOf } from './index';

type Paint = (x: number, y: number) => [number, number, number];

const waves: Paint = (x, y) => [
  Math.round(128 + 100 * Math.sin(x * 9) * Math.cos(y * 4)),
  Math.round(255 * y),
  Math.round(128 + 90 * Math.cos(x * 14 + y * 3)),
];
const rings: Paint = (x, y) => {
  const light = Math.round(128 + 120 * Math.sin(40 * Math.hypot(x - 0.4, y - 0.5)));
  return [light, light, 255 - light];
};

function pixels(paint: Paint, width: number, height: number, alpha = 255): Buffer {
  const data = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    data.set([...paint((at % width) / width, Math.floor(at / width) / height), alpha], at * 4);
  }
  return data;
}

function png(paint: Paint, width = 180, height = 120, alpha = 255): Buffer {
  return PNG.sync.write(
    Object.assign(new PNG({ width, height }), { data: pixels(paint, width, height, alpha) }),
  );
}

const jpeg = (paint: Paint, width: number, height: number, quality: number) =>
  encode({ data: pixels(paint, width, height), width, height }, quality).data;

test('a picture is known again when it is smaller, compressed or in another format', () => {
  const hash = hashOf(png(waves));
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  for (const other of [png(waves, 90, 60), jpeg(waves, 180, 120, 90), jpeg(waves, 300, 200, 30)]) {
    expect(isAlike(hash, hashOf(other))).toBe(true);
  }
});

test('another picture is not', () => {
  expect(isAlike(hashOf(png(waves)), hashOf(png(rings)))).toBe(false);
});

test('what is see-through is white, whatever its colour', () => {
  expect(hashOf(png(waves, 18, 16, 0))).toBe(hashOf(png(() => [255, 255, 255], 18, 16)));
});

test('pictures smaller than the grid have a hash', () => {
  expect(hashOf(png(waves, 1, 1))).toMatch(/^[0-9a-f]{16}$/);
});

/** A PNG that claims to be of this size. */
function claiming(width: number, height: number): Buffer {
  const file = Buffer.from(png(waves, 4, 4));
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

function interlaced(): Buffer {
  const file = Buffer.from(png(waves, 4, 4));
  file[28] = 1;
  return file;
}

/** A JPEG with many more scans than one picture needs. */
const manyScans = () =>
  Buffer.concat([jpeg(waves, 16, 16, 80), ...Array.from({ length: 40 }, () => Buffer.from([0xff, 0xda]))]);

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('picture')],
  ['a GIF', Buffer.from('474946383961', 'hex')],
  ['half a PNG', png(waves).subarray(0, 200)],
  ['the beginning of a PNG', png(waves).subarray(0, 12)],
  ['the beginning of a JPEG', jpeg(waves, 18, 16, 80).subarray(0, 20)],
  ['a PNG that says it is huge', claiming(60_000, 60_000)],
  ['an interlaced PNG', interlaced()],
  ['a JPEG of endless scans', manyScans()],
  ['more than ten megabytes', Buffer.concat([png(waves), Buffer.alloc(fileLimit)])],
])('%s is not read', (_, file) => {
  expect(hashOf(file)).toBe('');
});
