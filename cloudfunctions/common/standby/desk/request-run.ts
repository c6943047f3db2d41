import { requireServing } from '../../kernel/role';
import { insertState, readState, updateState } from '../state';
import type { StandbyView } from './views';

interface Wish {
  compare: boolean;
  drill: boolean;
}

/**
 * Notes what `backup` of this environment should do in its next run besides the usual. What was asked for before and is
 * not done yet keeps its time. Gives all that is asked for now. Throws MOVED for a comparison where people are not
 * served: who serves compares.
 */
export async function requestRun(
  { compare, drill }: Wish,
  { now }: { now: number },
): Promise<{ requests: StandbyView['requests'] }> {
  if (compare) await requireServing();
  await insertState({ _id: 'requests', compare: null, drill: null });
  // One field at a time, and only where nothing is asked for: two operators at once do not undo each other's wish.
  if (compare) await updateState('requests', { compare: now }, { compare: null });
  if (drill) await updateState('requests', { drill: now }, { drill: null });
  const state = await readState('requests');
  return { requests: { compare: state?.compare ?? null, drill: state?.drill ?? null } };
}
