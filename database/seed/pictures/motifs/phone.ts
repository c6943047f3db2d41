import { darker, lighter } from '../colour';
import { dark, paper, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, place, shape, times } from '../svg';

/** A phone and a card holder somebody left behind. */
export const phone: Motif = {
  ground: 'cloth',
  draw: ({ main, accent }) =>
    place(
      box(10, 14, 236, 470, '#2b1d10', 36, { opacity: 0.13 }) +
        box(0, 0, 236, 470, dark, 36) +
        box(10, 10, 216, 450, lighter(main, 0.25), 28) +
        shape('M10 330 q60 -70 120 -10 t96 -30 v142 q0 28 -28 28 h-160 q-28 0 -28 -28 z', main) +
        circle(160, 160, 50, '#f9dc93') +
        box(86, 22, 64, 14, dark, 7) +
        line('M70 84 h96 M92 112 h52', paper, 11) +
        times(4, (index) => box(32 + index * 46, 400, 34, 34, index % 2 ? accent : paper, 9)),
      60,
      60,
      { turn: -9 },
    ) +
    place(
      box(8, 12, 250, 180, '#2b1d10', 18, { opacity: 0.13 }) +
        box(30, -34, 190, 80, lighter(accent, 0.5), 10) +
        box(22, -14, 206, 80, paper, 10) +
        line('M40 10 h70', steelDeep, 7) +
        box(0, 14, 250, 170, '#9a6238', 18) +
        box(10, 24, 230, 150, 'none', 12, {
          stroke: '#c99463',
          'stroke-width': 4,
          'stroke-dasharray': '10 8',
        }) +
        box(168, 76, 82, 50, darker('#9a6238', 0.15), 12) +
        circle(196, 101, 10, '#e7c46c'),
      350,
      316,
      { turn: 11 },
    ) +
    place(
      line('M0 0 q60 -40 30 -90 q-40 -50 -80 0 q-30 60 30 90', paper, 9) +
        circle(-16, 12, 18, paper) +
        circle(14, 14, 18, paper),
      490,
      200,
      { turn: 20 },
    ),
};
