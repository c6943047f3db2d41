import { createHash } from 'node:crypto';
import { keyOf } from '../shipping/due';
import type { BatchEntry } from '../link/messages';

/** Documents of different lanes are written at the same time; each is always in the same lane. */
export const lanes = 8;
/** Documents written in one transaction. */
const size = 20;

/** Which lane a document is in. */
export function laneOf(entry: Pick<BatchEntry, 'collection' | 'id'>): number {
  return (createHash('sha256').update(keyOf(entry)).digest()[0] ?? 0) % lanes;
}

/** A batch by lane, each lane in as many parts as it takes. */
export function byLane<E extends Pick<BatchEntry, 'collection' | 'id'>>(
  entries: readonly E[],
): Map<number, E[][]> {
  const parts = new Map<number, E[][]>();
  for (const entry of entries) {
    const lane = laneOf(entry);
    const mine = parts.get(lane) ?? [];
    const last = mine.at(-1);
    if (last && last.length < size) last.push(entry);
    else mine.push([entry]);
    parts.set(lane, mine);
  }
  return parts;
}
