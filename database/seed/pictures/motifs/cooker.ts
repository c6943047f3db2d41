import { darker, lighter } from '../colour';
import { cream, dark, paper, steel } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, shadow, shape, steam, times } from '../svg';

export const cooker: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    shadow(260, 538, 230, 20) +
    steam(260, 160) +
    box(90, 510, 50, 26, dark, 8) +
    box(380, 510, 50, 26, dark, 8) +
    shape('M46 300 h428 q10 190 -50 220 h-328 q-60 -30 -50 -220 z', cream) +
    shape('M400 300 h74 q10 190 -50 220 h-74 q60 -80 50 -220 z', darker(cream, 0.09)) +
    box(30, 288, 460, 26, darker(main, 0.2), 13) +
    shape('M46 290 q10 -110 214 -114 q204 4 214 114 z', main) +
    shape('M360 190 q108 26 114 100 h-80 q0 -60 -34 -100 z', darker(main, 0.12)) +
    line('M90 256 q30 -44 90 -50', lighter(main, 0.5), 10) +
    box(206, 148, 108, 34, darker(main, 0.25), 16) +
    box(154, 370, 212, 110, lighter(main, 0.82), 22) +
    box(178, 388, 164, 38, dark, 8) +
    times(3, (index) => box(196 + index * 46, 398, 30, 17, '#9fdcae', 3)) +
    [196, 260, 324].map((x, index) => circle(x, 453, 14, index === 1 ? accent : steel)).join('') +
    oval(592, 528, 80, 14, '#2b1d10', { opacity: 0.16 }) +
    shape('M510 440 h164 q-6 80 -58 88 h-48 q-52 -8 -58 -88 z', accent) +
    shape('M516 442 q20 -66 76 -66 t76 66 z', paper) +
    times(8, (index) => oval(542 + ((index * 37) % 100), 402 + ((index * 17) % 32), 7, 4, '#e9dfcc')) +
    line('M514 446 h156', lighter(accent, 0.5), 8),
};
