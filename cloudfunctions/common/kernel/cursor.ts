import * as z from 'zod';
import { invalidField, type AppError } from './errors';

/** A place in a list: the last item's sort value (ms) and id. */
const place = z.tuple([z.number(), z.string()]);
export type Place = z.infer<typeof place>;

/** Gives a place an opaque form. */
export function encodeCursor(at: Place): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url');
}

/** INVALID_INPUT for a `cursor` that is none of ours. */
export function invalidCursor(): AppError {
  return invalidField('cursor', {
    zh: '翻页标记无效，请刷新。',
    en: 'This page marker is not valid. Refresh the list.',
  });
}

/** Reads a cursor made by `encodeCursor`; throws INVALID_INPUT for `cursor` when it is not one. */
export function decodeCursor(cursor: string): Place {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalidCursor();
  }
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Cuts a list that was read one item too long into a page. */
export function page<Item>(items: readonly Item[], size: number, place: (item: Item) => Place): Page<Item> {
  const kept = items.slice(0, size);
  const last = kept.at(-1);
  return { items: kept, nextCursor: items.length > size && last ? encodeCursor(place(last)) : null };
}
