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

function writing(version: Version, conflict: Decision['conflict'] = null): Decision {
  return { write: version === null ? 'removal' : 'document', version, mark: conflict !== null, conflict };
}

/**
 * What becomes of a document that arrives from the other environment as `incoming`. `serves`: whether this environment
 * serves people, or was the last to do so. What stands of two versions is always shipped, also when it is on its way
 * already: the other environment may have decided between the same two before it knew who serves.
 */
export function decide(collection: string, incoming: Version, local: Local, serves: boolean): Decision {
  if (isSame(local.version, incoming)) {
    if (incoming !== null && local.due) return writing(incoming);
    return { write: 'nothing', version: local.version, mark: false, conflict: null };
  }
  if (!local.changed) return writing(incoming);
  const pair = serves
    ? { serving: local.version, other: incoming }
    : { serving: incoming, other: local.version };
  const resolution = resolve(collection, pair);
  return writing(resolution.stands, { ...pair, ...resolution });
}
