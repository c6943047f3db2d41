import { darker, lighter } from '../colour';
import { cream, steelDeep, wood } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, place, shape, times } from '../svg';

/** A knitted sweater on a hanger. */
export const sweater: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) =>
    box(-260, 34, 1120, 14, wood, 7) +
    line('M300 60 q-6 -34 18 -34 q20 6 4 28 l-22 20', steelDeep, 8) +
    line('M300 74 L170 134 M300 74 L430 134', wood, 15) +
    shape(
      'M190 118 q50 -24 64 -28 q46 44 92 0 q14 4 64 28 q52 30 66 110 l54 190 l-84 24 l-42 -140 l4 196 h-216 l4 -196 l-42 140 l-84 -24 l54 -190 q14 -80 66 -110 z',
      main,
    ) +
    shape('M404 302 l42 140 l84 -24 l-54 -190 q-10 -50 -36 -80 q-20 60 -36 154 z', darker(main, 0.12)) +
    shape('M246 92 q54 60 108 0 l14 12 q-68 76 -136 0 z', lighter(main, 0.3)) +
    box(190, 468, 220, 34, lighter(main, 0.25), 8) +
    times(11, (index) => line(`M${202 + index * 20} 472 v26`, main, 4)) +
    line('M196 250 h208 M196 330 h208', lighter(accent, 0.3), 7) +
    times(6, (index) =>
      place(
        shape('M0 -26 l17 26 l-17 26 l-17 -26 z', index % 2 ? accent : cream) + circle(0, 0, 6, main),
        216 + index * 34,
        290,
      ),
    ) +
    times(9, (index) => circle(204 + index * 24, 232, 5, cream) + circle(204 + index * 24, 350, 5, cream)) +
    place(
      box(-22, 0, 44, 66, cream, 6) +
        circle(0, 12, 5, steelDeep) +
        line('M-10 32 h20 M-10 46 h14', '#c9bda7', 4),
      470,
      200,
      { turn: -12 },
    ),
};
