import type { Serve, Side } from './baked';

/** What `door.json` says. It holds no addresses: those the page knows itself. */
export interface Door {
  version: 1;
  /** Rises with every takeover. */
  epoch: number;
  serve: Serve;
  /** ms; when it was written. */
  at: number;
}

const serves: readonly unknown[] = ['primary', 'standby', 'h5'] satisfies Serve[];

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** What was read, if it is a door; null for anything else. */
export function readDoor(value: unknown): Door | null {
  if (typeof value !== 'object' || value === null) return null;
  const { version, epoch, serve, at } = value as Record<string, unknown>;
  const wellFormed = version === 1 && isCount(epoch) && serves.includes(serve) && isCount(at);
  return wellFormed ? { version, epoch, serve: serve as Serve, at } : null;
}

/** The door that is right: that of the highest epoch, and within it the latest; null when there is none. */
export function newest(doors: readonly (Door | null)[]): Door | null {
  let best: Door | null = null;
  for (const door of doors) {
    if (!door) continue;
    if (!best || door.epoch > best.epoch || (door.epoch === best.epoch && door.at > best.at)) best = door;
  }
  return best;
}

/** Whose environment serves in an epoch: the primary takes the odd ones, the standby the even ones. */
export function sideOf(epoch: number): Side {
  return epoch % 2 === 0 ? 'standby' : 'primary';
}
