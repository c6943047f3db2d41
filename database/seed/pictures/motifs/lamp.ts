import { darker, lighter } from '../colour';
import { dark, paper, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { circle, line, oval, shadow, shape, times } from '../svg';

export const lamp: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    shape('M236 210 L20 520 q190 50 390 0 L404 190 z', '#fff2bf', { opacity: 0.55 }) +
    shadow(440, 530, 130, 16) +
    oval(220, 524, 200, 26, '#fff6d2', { opacity: 0.7 }) +
    shape('M60 500 q84 -34 160 0 q76 -34 160 0 l14 26 q-88 -26 -174 6 q-86 -32 -174 -6 z', paper) +
    times(4, (row) =>
      line(
        `M${86 + row * 3} ${504 + row * 5} q60 -16 118 4 M236 ${508 + row * 5} q60 -20 118 -4`,
        '#cfc3ad',
        2.5,
      ),
    ) +
    oval(440, 520, 112, 24, darker(main, 0.2)) +
    oval(440, 510, 112, 24, main) +
    line('M440 506 L506 300 L356 140', steelDeep, 16) +
    circle(506, 300, 18, dark) +
    circle(506, 300, 8, accent) +
    circle(356, 140, 15, dark) +
    shape('M392 66 q-80 -6 -112 52 l-62 92 q90 48 196 0 z', main) +
    shape('M392 66 q-34 -4 -62 8 q40 60 -4 154 q44 0 88 -18 z', darker(main, 0.14)) +
    oval(316, 214, 98, 20, lighter('#ffe9a8', 0.2)) +
    circle(316, 214, 22, '#fffbe6'),
};
