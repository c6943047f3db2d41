import { darker, lighter, mix } from '../colour';
import { cream, paper, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

export const sofa: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) =>
    oval(300, 556, 400, 46, mix(accent, '#fff8ea', 0.45)) +
    oval(300, 556, 350, 36, 'none', { stroke: cream, 'stroke-width': 5 }) +
    shadow(300, 542, 330, 16) +
    line('M30 500 l-10 44 M570 500 l10 44', woodDeep, 20) +
    box(10, 220, 580, 250, darker(main, 0.1), 44) +
    box(36, 236, 258, 190, main, 34) +
    box(306, 236, 258, 190, main, 34) +
    box(36, 400, 262, 84, lighter(main, 0.14), 26) +
    box(302, 400, 262, 84, lighter(main, 0.14), 26) +
    box(24, 466, 552, 54, darker(main, 0.14), 16) +
    box(-34, 316, 88, 204, lighter(main, 0.06), 36) +
    box(546, 316, 88, 204, darker(main, 0.06), 36) +
    place(
      box(-66, -62, 132, 124, accent, 24) + line('M-40 -30 L40 34 M40 -30 L-40 34', lighter(accent, 0.5), 8),
      134,
      350,
      { turn: -10 },
    ) +
    place(
      box(-60, -56, 120, 112, cream, 22) +
        times(3, (index) => line(`M-40 ${-24 + index * 24} h80`, accent, 6)),
      462,
      356,
      { turn: 12 },
    ) +
    box(180, -20, 130, 160, paper, 4) +
    box(192, -8, 106, 136, lighter(main, 0.7)) +
    circle(250, 40, 24, accent) +
    shape('M192 128 v-30 q50 -46 106 0 v30 z', main) +
    box(330, 20, 92, 92, paper, 4) +
    box(341, 31, 70, 70, lighter(accent, 0.6)) +
    line('M376 92 v-44 M376 70 l-16 -14 M376 76 l18 -16', main, 6),
};
