import { darker, lighter } from '../colour';
import { dark, paper, steel } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, shadow, shape } from '../svg';

const wheel = (x: number) =>
  circle(x, 470, 68, dark) +
  circle(x, 470, 42, steel) +
  circle(x, 470, 30, '#dfe4e6') +
  circle(x, 470, 9, dark);

export const car: Motif = {
  ground: 'street',
  draw: ({ main, accent }) =>
    shadow(300, 534, 370, 20) +
    box(150, 140, 110, 76, accent, 12) +
    box(190, 124, 30, 20, 'none', 6, { stroke: dark, 'stroke-width': 7 }) +
    box(270, 156, 130, 60, darker(accent, 0.3), 12) +
    line('M160 178 h90', darker(accent, 0.15), 6) +
    line('M110 218 h330', dark, 10) +
    shape('M66 350 q30 -128 120 -128 h190 q60 0 130 120 z', main) +
    shape('M104 344 q26 -96 88 -96 h76 v96 z', '#c3dfe6') +
    shape('M286 248 h84 q40 0 92 96 h-176 z', '#c3dfe6') +
    shape('M130 344 l44 -92 h26 l-44 92 z M330 344 l-20 -94 h24 l28 94 z', '#ffffff', { opacity: 0.5 }) +
    shape('M-50 470 q-14 -126 100 -134 h430 q150 16 166 92 q6 34 -6 42 z', main) +
    shape('M-50 470 q-4 -30 -2 -50 h698 q6 36 -6 50 z', darker(main, 0.14)) +
    line('M277 346 v110', darker(main, 0.2), 5) +
    line('M220 384 h34 M400 384 h34', darker(main, 0.3), 9) +
    shape('M594 382 q44 8 48 40 h-50 z', '#fbe7a6') +
    shape('M-50 384 h34 v36 h-37 z', '#e36d55') +
    box(-62, 452, 722, 22, lighter(dark, 0.15), 11) +
    wheel(92) +
    wheel(492) +
    shape('M500 330 q30 -26 46 0 z', dark) +
    box(560, 446, 60, 20, paper, 4),
};
