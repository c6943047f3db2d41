import { command } from '../kernel/database';
import { decodeCursor, type Place, type TextPlace } from '../kernel/cursor';

type Condition = Record<string, unknown>;

/**
 * The conditions that lead to what comes after a cursor in a list ordered by `field` and then `_id`: a bound that an
 * index can start from, and the exact place.
 */
export function afterCursor(field: string, direction: 1 | -1, cursor: string | undefined): Condition[] {
  if (cursor === undefined) return [];
  return afterPlace(field, direction, decodeCursor(cursor));
}

/** The same for a place. */
export function afterPlace(field: string, direction: 1 | -1, [at, id]: Place | TextPlace): Condition[] {
  const bound = direction === 1 ? command.gte(at) : command.lte(at);
  const beyond = (value: unknown) => (direction === 1 ? command.gt(value) : command.lt(value));
  const place = command.or({ [field]: beyond(at) }, { _id: beyond(id) });
  return [{ [field]: bound }, place as unknown as Condition];
}
