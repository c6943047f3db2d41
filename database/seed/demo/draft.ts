import type { PostKind } from '../../collections/posts';
import type { Shot } from '../pictures/shot';
import type { NeighbourName } from './neighbours';

/** A post as it is written down here; `compose.ts` makes documents of it. */
export interface DraftPost {
  by: NeighbourName;
  kind: PostKind;
  title: string;
  /** Lines. */
  body: readonly string[];
  /** Left out: no price is named. */
  yuan?: number;
  area: string;
  daysAgo: number;
  pictures?: readonly Shot[];
  /** How many neighbours like it; the seed picks them. */
  likes: number;
  /** In the order they were written. */
  comments?: readonly (readonly [by: NeighbourName, body: string])[];
  /** Waits for review at first; what became of it, `trust/story.ts` tells. Left out: published. */
  state?: 'pending';
}
