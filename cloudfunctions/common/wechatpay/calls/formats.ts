import * as z from 'zod';
import { hour } from '../../kernel/clock';

/** What WeChat Pay counts money in. */
export const fen = z.int().min(0);

/** ms, from RFC 3339. */
export const time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** An answer without a content. */
export const nothing = z.unknown();

/** RFC 3339 in Beijing's time, to the second. */
export function beijingTime(ms: number): string {
  return new Date(ms + 8 * hour).toISOString().replace(/\.\d+Z$/, '+08:00');
}

/** As much of a text as fits into so many bytes of UTF-8, cut between characters. */
export function cutToBytes(text: string, bytes: number): string {
  let [size, end] = [0, 0];
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}
