import type { Random } from '../random';
import type { Ink } from './ink';

/** Where a thing stands; `scene` fills the picture by itself. */
export type Ground = 'table' | 'floor' | 'street' | 'lawn' | 'cloth' | 'scene';

/**
 * Something that can be drawn. A thing is drawn in a box of 600 × 600 and stands on y = 540 (on `cloth`, seen from
 * above, it lies around 300,300). A scene is drawn on 900 × 675.
 */
export interface Motif {
  ground: Ground;
  draw(ink: Ink, random: Random): string;
}
