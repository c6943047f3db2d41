import { darker, lighter } from '../colour';
import { cream, steel, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shape } from '../svg';

function key(fill: string): string {
  return (
    shape('M-16 40 h32 v190 l-16 26 l-16 -26 z', fill) +
    shape('M16 120 h24 v22 h-14 v18 h20 v24 h-30 z', fill) +
    circle(0, 0, 62, fill) +
    circle(0, -14, 22, cream) +
    line('M-2 60 v160', darker(fill, 0.2), 6) +
    line('M-40 16 a44 44 0 0 0 30 30', lighter(fill, 0.5), 7)
  );
}

/** A bunch of keys seen from above. */
export const keys: Motif = {
  ground: 'cloth',
  draw: ({ main, accent }) =>
    oval(330, 420, 240, 60, '#2b1d10', { opacity: 0.06 }) +
    place(key(steelDeep), 250, 300, { turn: 42 }) +
    place(key('#d9b25a'), 330, 330, { turn: 4 }) +
    place(key(steel), 412, 300, { turn: -32 }) +
    circle(330, 200, 104, 'none', { stroke: steelDeep, 'stroke-width': 15 }) +
    circle(330, 200, 104, 'none', { stroke: '#e5eaec', 'stroke-width': 4 }) +
    line('M244 142 q-50 -24 -84 8', steelDeep, 11) +
    place(
      box(-66, 0, 132, 190, main, 34) +
        box(-66, 0, 132, 190, 'none', 34, {
          stroke: darker(main, 0.2),
          'stroke-width': 6,
          'stroke-dasharray': '10 9',
        }) +
        circle(0, 28, 14, cream) +
        shape('M0 84 q-40 -30 -34 6 q6 30 34 48 q28 -18 34 -48 q6 -36 -34 -6 z', accent),
      130,
      136,
      { turn: 28 },
    ),
};
