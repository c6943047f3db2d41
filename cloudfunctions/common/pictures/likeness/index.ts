import { decode } from './decode';
import { differenceHash } from './difference-hash';

/** The difference hash of a file; empty when it is not a JPEG or a PNG that can be read. */
export function hashOf(file: Buffer): string {
  const pixels = decode(file);
  return pixels ? differenceHash(pixels) : '';
}
