import { readState, updateState } from '../state';
import { runDrill } from './drill/run-drill';
import { noteLink } from './note-link';

/** Carries out the drill that operators asked for. A job of `backup`. */
export async function carryOutRequests(): Promise<{ drill: boolean | null }> {
  await noteLink();
  const asked = (await readState('requests'))?.drill ?? null;
  if (asked === null) return { drill: null };
  const { passed } = await runDrill('operator');
  await updateState('requests', { drill: null }, { drill: asked });
  return { drill: passed };
}
