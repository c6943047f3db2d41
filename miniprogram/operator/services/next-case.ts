import { call } from '../../services/call';
import { firstFree } from './first-free';
import type { Lane } from './lanes';

/** The id of the case to go on with in a lane; null when the lane is done. Throws CallError. */
export async function nextCase(lane: Lane, except: string, now: number): Promise<string | null> {
  const { items } = await call('moderate', 'queue', { lane });
  return firstFree(items, except, now)?.caseId ?? null;
}
