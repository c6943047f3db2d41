import { collection } from '../define';
import type { Comparison } from './comparisons';

export type Role = 'primary' | 'standby';

/** Whether this environment serves. Without it, `LIFEBOAT_ROLE` counts. */
export interface RoleState {
  _id: 'role';
  role: Role;
  /** Rises with every takeover; of two environments the one with the higher epoch serves. */
  epoch: number;
  /** ms; since when it has this role. */
  since: number;
  /** The epoch that a takeover under way will have; null when none is. */
  promoting: number | null;
  /** Where people are served instead; null while this is the primary, or nobody has said. */
  serving: { appid: string; environment: string } | null;
}

/** How far this environment's changes have got. */
export interface ShippingState {
  _id: 'shipping';
  /** The last batch that the other environment confirmed, and its digest. */
  acked: number;
  digest: string | null;
  /** This environment has found that it was set back to an earlier state, and has not shipped all since. */
  setBack: boolean;
  /** ms; when it last answered. */
  heardAt: number | null;
  /** ms; when nothing was left to ship for the last time. */
  emptyAt: number | null;
  /** Documents and removals shipped, ever. */
  shipped: number;
  /** What was left at the end of the last run; counted up to a limit. */
  left: number;
  /** ms; when the oldest of what was left was written. */
  oldest: number | null;
  /** Why the last run stopped early; null when it did not. */
  error: string | null;
  /** ms; of the last run. */
  ranAt: number;
}

/** How far this environment has taken over the other's changes. */
export interface ReceivingState {
  _id: 'receiving';
  /** The last batch that was applied whole, and its digest. */
  applied: number;
  digest: string | null;
  /** Counts claims to apply a batch; a claim with a lower count may not write any more. */
  claim: number;
  /** ms; when the other environment was last heard of. */
  heardAt: number | null;
  /** What it said it had left to ship then, and when (ms) the oldest of that was written. */
  left: number;
  oldest: number | null;
  /** ms, its clock; when it said so. */
  saidAt: number | null;
  /** Documents and removals applied, ever. */
  received: number;
}

/** A lane of documents that only the newest claim may write to. `_id` is `lane:<n>`. */
export interface LaneState {
  _id: `lane:${number}`;
  claim: number;
}

/** Where the comparison of both environments is. */
export interface CompareState {
  _id: 'compare';
  /** The run it belongs to, a day in China such as `2026-11-20`; or when (ms) an operator asked for it. */
  run: string;
  /** Counts what was written here; whoever was not the last to write has lost. */
  step: number;
  /** The last night, a day in China, for which a run was begun; empty before the first. */
  night: string;
  /** ms */
  startedAt: number;
  /** The collection's name that is being compared, and the last id that is done with; null after the last. */
  collection: string | null;
  after: string;
  documents: number;
  /** By kind, so far. */
  changed: number;
  missing: number;
  extra: number;
  /** The first that differ. */
  examples: Comparison['examples'];
  /** What was found missing in the last step, and may not be repaired yet. */
  repairs: Comparison['examples'];
  /** What else was found, and is repaired at the end; none if it is too much. */
  held: Comparison['examples'];
  /** ms; null while under way. */
  endedAt: number | null;
}

/** Where the nightly archive is. */
export interface ArchiveState {
  _id: 'archive';
  /** The archive under way, or the last. */
  archiveId: string;
  /** The collection's name that is being written, and the last id that is; null after the last. */
  collection: string | null;
  after: string;
  /** How many parts of the collection there are, and the digest of what is in them. */
  parts: number;
  digest: string;
  /** ms; until then a run may be writing, and no other may. */
  busyUntil: number;
  /** ms; null while under way. */
  endedAt: number | null;
}

/** The last drill of `takeover`. */
export interface DrillState {
  _id: 'drill';
  /** ms */
  at: number;
  by: 'console' | 'operator';
  checks: { name: string; passed: boolean; detail: string }[];
}

/** What operators asked `backup` to do in its next run. */
export interface RequestState {
  _id: 'requests';
  /** ms; when it was asked for, null when it is done. */
  compare: number | null;
  drill: number | null;
}

/** Where this environment's files are: `cloud://<environment>.<bucket>/`. */
export interface FilesState {
  _id: 'files';
  prefix: string;
}

/** With which keys this environment works, as far as they can be told without giving them away. */
export interface KeysState {
  _id: 'keys';
  /** Of the key for phone numbers; null when there is none. */
  phone: string | null;
}

/** How the other environment is set up here, as `backup` and `takeover` last saw their variables. */
export interface LinkState {
  _id: 'link';
  /** Null while it is not set up, or not right. */
  peer: { environment: string; appid: string } | null;
  /** Sentences, one for each variable that is wrong; none holds a value. */
  problems: string[];
}

/** Where the front door sends people: who serves, by what it is at home, or the app on the web. */
export type DoorTarget = Role | 'h5';

/** The last time this environment said to the front door who serves. */
export interface DoorState {
  _id: 'door';
  epoch: number;
  serve: DoorTarget;
  /** ms */
  at: number;
  /** Of what the front door reads; null when it could not be written. */
  fileID: string | null;
  error: string | null;
}

export type StandbyState =
  | RoleState
  | ShippingState
  | ReceivingState
  | LaneState
  | CompareState
  | ArchiveState
  | DrillState
  | RequestState
  | FilesState
  | KeysState
  | LinkState
  | DoorState;

/** What an environment knows of itself and of the other one; each has its own. */
export const standbyState = collection<StandbyState>('standby_state', { replicated: false });
