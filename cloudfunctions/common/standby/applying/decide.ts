import { digestOf } from '../shipped';
import { resolve, type Resolution } from './conflict-policy';
import type { Pair, Version } from './policies/version';

/** How a document stands here, as it would be shipped. */
export interface Local {
  version: Version;
  /** The other environment does not have this version, or may not have had it when it wrote its own. */
  changed: boolean;
  /** It is on its way already, or will be, without another mark or note. */
  due: boolean;
}

/** What is to be written. `mark`: whether the other environment has to get it. */
export interface Decision {
  write: 'nothing' | 'document' | 'removal';
  version: Version;
  mark: boolean;
  /** Both versions, and what stands of them, when it was changed on both sides. */
  conflict: (Pair<Version> & Resolution) | null;
}

const isSame = (a: Version, b: Version) => digestOf(a) === digestOf(b);

function writing(version: Version, mark: boolean, conflict: Decision['conflict'] = null): Decision {
  return { write: version === null ? 'removal' : 'document', version, mark, conflict };
}

/**
 * What becomes of a document that arrives from the other environment as `incoming`. `serves`: whether this environment
 * serves people, or was the last to do so.
 */
export function decide(collection: string, incoming: Version, local: Local, serves: boolean): Decision {
  const nothing: Decision = { write: 'nothing', version: local.version, mark: false, conflict: null };
  if (isSame(local.version, incoming)) {
    return incoming !== null && local.due ? writing(incoming, false) : nothing;
  }
  if (!local.changed) return writing(incoming, false);
  const pair = serves
    ? { serving: local.version, other: incoming }
    : { serving: incoming, other: local.version };
  const resolution = resolve(collection, pair);
  const { stands } = resolution;
  const conflict = { ...pair, ...resolution };
  if (isSame(stands, incoming)) return writing(incoming, false, conflict);
  if (isSame(stands, local.version) && local.due) return { ...nothing, conflict };
  return writing(stands, true, conflict);
}
