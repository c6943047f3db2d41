import { darker, lighter } from '../colour';
import { dark } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, shadow } from '../svg';

export const headphones: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    shadow(300, 538, 240, 20) +
    line('M104 390 q-6 -270 196 -276 q202 6 196 276', darker(main, 0.3), 40) +
    line('M112 380 q-2 -246 188 -254 q190 8 188 254', lighter(main, 0.2), 14) +
    line('M196 148 q104 -52 208 0', accent, 30) +
    box(78, 330, 52, 90, dark, 18) +
    box(470, 330, 52, 90, dark, 18) +
    box(60, 370, 96, 164, main, 46) +
    box(444, 370, 96, 164, darker(main, 0.1), 46) +
    box(136, 384, 54, 136, darker(dark, 0.1), 26) +
    box(410, 384, 54, 136, darker(dark, 0.1), 26) +
    circle(94, 452, 20, lighter(main, 0.35)) +
    circle(506, 452, 20, lighter(main, 0.25)) +
    line('M108 532 q30 30 100 18 q80 -16 140 6 q40 10 60 -10', dark, 8),
};
