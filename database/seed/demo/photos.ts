import type { InkName } from '../pictures/ink';
import type { MotifName } from '../pictures/motifs';
import type { Cut, Shot, View } from '../pictures/shot';

const walks: Readonly<Record<number, readonly View[]>> = {
  1: ['whole'],
  2: ['whole', 'near'],
  3: ['whole', 'left', 'near'],
  4: ['whole', 'near', 'turned', 'right'],
  6: ['whole', 'left', 'right', 'near', 'turned', 'evening'],
};

/** `count` (1, 2, 3, 4 or 6) photographs of one thing, taken by walking around it. */
export function photos(motif: MotifName, ink: InkName, count = 1, cut: Cut = 'wide'): Shot[] {
  const walk = walks[count];
  if (!walk) throw new Error(`No walk of ${count} pictures.`);
  return walk.map((view) => ({ motif, ink, view, cut }));
}
