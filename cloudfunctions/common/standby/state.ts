import type { StandbyState } from '../../../database/collections/standby-state';
import { db } from '../kernel/database';

export type StateId = StandbyState['_id'];
export type StateOf<Id extends StateId> = Extract<StandbyState, { _id: Id }>;

/** What this environment keeps of itself under `id`; undefined before the first time. */
export async function readState<Id extends StateId>(id: Id): Promise<StateOf<Id> | undefined> {
  return (await db.standbyState.get(id)) as StateOf<Id> | undefined;
}

/** Writes it, whatever was there. */
export function putState<Id extends StateId>(state: StateOf<Id>): Promise<void> {
  return db.standbyState.put(state);
}

/** Changes it if it (still) matches `when`; tells whether it did. Values only: an object replaces the field. */
export function updateState<Id extends StateId>(
  id: Id,
  changes: Partial<Omit<StateOf<Id>, '_id'>>,
  when: Partial<Omit<StateOf<Id>, '_id'>> = {},
): Promise<boolean> {
  return db.standbyState.update(id, changes, when);
}

/** Writes the first one; false when there is one. */
export function insertState<Id extends StateId>(state: StateOf<Id>): Promise<boolean> {
  return db.standbyState.insert(state);
}
