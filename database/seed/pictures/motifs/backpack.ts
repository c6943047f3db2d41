import { darker, lighter } from '../colour';
import { cream, dark, steel } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, place, shadow, shape } from '../svg';

export const backpack: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) =>
    shadow(300, 538, 220, 20) +
    line('M236 130 q0 -80 64 -80 t64 80', darker(main, 0.3), 24) +
    line('M120 280 q-60 100 -10 220 M480 280 q60 100 10 220', darker(main, 0.3), 34) +
    box(110, 100, 380, 432, main, 110) +
    shape('M400 110 q90 30 90 140 v200 q0 82 -90 82 z', darker(main, 0.12)) +
    shape('M116 250 q0 -150 184 -150 t184 150 q-184 70 -368 0 z', lighter(main, 0.12)) +
    line('M118 254 q182 66 364 0', darker(main, 0.25), 9) +
    box(150, 340, 300, 180, darker(main, 0.06), 36) +
    box(150, 340, 300, 60, lighter(main, 0.16), 28) +
    line('M176 400 h248', accent, 9) +
    box(284, 282, 32, 88, accent, 8) +
    box(276, 330, 48, 28, steel, 6) +
    place(
      circle(0, 0, 30, '#f3c65b') +
        circle(-9, -6, 4, dark) +
        circle(9, -6, 4, dark) +
        line('M-10 8 q10 10 20 0', dark, 4),
      214,
      190,
      { turn: -10 },
    ) +
    line('M424 404 v40', steel, 7) +
    place(
      circle(0, 20, 34, cream) +
        circle(-24, -10, 14, cream) +
        circle(24, -10, 14, cream) +
        circle(-10, 16, 4, dark) +
        circle(10, 16, 4, dark) +
        shape('M-5 26 h10 l-5 6 z', '#d9796d'),
      424,
      460,
    ) +
    box(470, 420, 66, 112, lighter(accent, 0.3), 14) +
    box(484, 392, 38, 34, darker(accent, 0.1), 8),
};
