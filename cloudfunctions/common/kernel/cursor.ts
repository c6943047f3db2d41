import * as z from 'zod';
import { invalidField, type AppError } from './errors';

/** A place in a list: the last item's sort value (ms) and id. */
const place = z.tuple([z.number(), z.string()]);
export type Place = z.infer<typeof place>;

/** A place in a list ordered by a text. */
const textPlace = z.tuple([z.string(), z.string()]);
export type TextPlace = z.infer<typeof textPlace>;

/** Gives a place an opaque form. */
export function encodeCursor(at: Place | TextPlace): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url');
}

/** INVALID_INPUT for a `cursor` that is none of ours. */
export function invalidCursor(): AppError {
  return invalidField('cursor', {
    zh: '翻页标记无效，请刷新。',
    en: 'This page marker is not valid. Refresh the list.',
  });
}

function decode<P>(schema: z.ZodType<P>, cursor: string): P {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalidCursor();
  }
}

/** Reads a cursor made by `encodeCursor`; throws INVALID_INPUT for `cursor` when it is not one. */
export function decodeCursor(cursor: string): Place {
  return decode(place, cursor);
}

/** The same in a list ordered by a text. */
export function decodeTextCursor(cursor: string): TextPlace {
  return decode(textPlace, cursor);
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Cuts a list that was read one item too long into a page. */
export function page<Item>(
  items: readonly Item[],
  size: number,
  place: (item: Item) => Place | TextPlace,
): Page<Item> {
  const kept = items.slice(0, size);
  const last = kept.at(-1);
  return { items: kept, nextCursor: items.length > size && last ? encodeCursor(place(last)) : null };
}
