import { replicas } from '../../kernel/database';
import { readState } from '../state';

/** Where the comparison under way is, from 0 to 1, by collections; null when none is. */
export async function readProgress(): Promise<number | null> {
  const state = await readState('compare');
  if (!state || state.endedAt !== null) return null;
  const names = [...replicas.keys()];
  const done = state.collection === null ? names.length : Math.max(0, names.indexOf(state.collection));
  return done / names.length;
}
