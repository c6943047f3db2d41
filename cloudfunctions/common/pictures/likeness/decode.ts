import { decode as decodeJpeg } from 'jpeg-js';
import { PNG } from 'pngjs';

/** Pixels as red, green, blue and alpha, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** WeChat's own limit on what it checks, in bytes. */
export const fileLimit = 10 * 1024 * 1024;
/** More pixels would need more memory than a function of 512 MB has: a JPEG of so many takes 280 MB. */
const pixelLimit = 8_000_000;
/** Each scan of a JPEG goes over all of it; cameras and browsers make about ten. */
const scanLimit = 32;

const jpegBeginning = Buffer.from([0xff, 0xd8, 0xff]);
const pngBeginning = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const scanMarker = Buffer.from([0xff, 0xda]);

const beginsWith = (bytes: Buffer, beginning: Buffer) =>
  bytes.subarray(0, beginning.length).equals(beginning);

function countScans(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(scanMarker); at >= 0 && count <= scanLimit; count += 1) {
    at = bytes.indexOf(scanMarker, at + scanMarker.length);
  }
  return count;
}

function fromJpeg(bytes: Buffer): Pixels | null {
  if (countScans(bytes) > scanLimit) return null;
  return decodeJpeg(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    maxResolutionInMP: pixelLimit / 1_000_000,
    maxMemoryUsageInMB: 192,
  });
}

function fromPng(bytes: Buffer): Pixels | null {
  if (bytes.length < 33) return null;
  const pixels = bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  // The library bounds what it unpacks of a plain one only.
  const interlaced = bytes[28] !== 0;
  return pixels > pixelLimit || interlaced ? null : PNG.sync.read(bytes);
}

/**
 * The pixels of a JPEG or a PNG; null for any other file, and for one that is broken, or so made that unpacking it
 * would take too much memory or time.
 */
export function decode(bytes: Buffer): Pixels | null {
  if (bytes.length > fileLimit) return null;
  try {
    if (beginsWith(bytes, jpegBeginning)) return fromJpeg(bytes);
    return beginsWith(bytes, pngBeginning) ? fromPng(bytes) : null;
  } catch {
    return null;
  }
}
