import { readDoor, type Door } from './choose';

const key = 'door';

/** What each source said last, by its address; nothing where nothing may be kept. */
export function keptDoors(): Record<string, Door> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const entries = Object.entries(kept as object).map(([source, door]) => [source, readDoor(door)] as const);
    return Object.fromEntries(entries.filter((entry): entry is [string, Door] => entry[1] !== null));
  } catch {
    return {};
  }
}

/** Keeps it for when a source does not answer. */
export function keepDoors(doors: Record<string, Door>): void {
  try {
    localStorage.setItem(key, JSON.stringify(doors));
  } catch {
    // Nothing may be kept here: the next visit asks anew.
  }
}
