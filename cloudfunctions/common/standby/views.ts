import type { DoorTarget, Role } from '../../../database/collections/standby-state';

/** How this environment and the other one stand, for the console and for operators. Times in ms. */
export interface StandbyStatus {
  environment: string;
  role: Role;
  epoch: number;
  since: number;
  /** The epoch of a takeover that was begun and not finished; null when there is none. */
  promoting: number | null;
  /**
   * Whether the other environment is set up, null before `backup` has run here once; and what is wrong with how it is
   * (without any value).
   */
  linked: boolean | null;
  problems: string[];
  /** What goes from here to the other environment. */
  shipping: {
    /** Changes that it does not have yet, and when the oldest of them was written. */
    left: number;
    oldest: number | null;
    /** When it was last heard of, and when nothing was left for the last time. */
    heardAt: number | null;
    emptyAt: number | null;
    shipped: number;
    filesDue: number;
    error: string | null;
  };
  /** What comes from the other environment. */
  receiving: {
    heardAt: number | null;
    /** What it had left then. */
    left: number;
    oldest: number | null;
    received: number;
  };
  /** What would be missing if the environment that serves were gone now: what it wrote since, and how much that is at least. */
  wouldLose: { since: number | null; atLeast: number };
  comparison: {
    endedAt: number;
    documents: number;
    changed: number;
    missing: number;
    extra: number;
    /** False: so much differs that nobody but people can say which side is right. */
    repaired: boolean;
  } | null;
  /** Where the comparison under way is, from 0 to 1; null when none is. */
  comparing: number | null;
  archive: { day: string; endedAt: number; documents: number; bytes: number } | null;
  drill: { at: number; passed: boolean; checks: { name: string; passed: boolean; detail: string }[] } | null;
  /** What this environment last told the front door; null when it never served. `error`: why it could not. */
  door: { epoch: number; serve: DoorTarget; at: number; error: string | null } | null;
  conflicts: number;
}
