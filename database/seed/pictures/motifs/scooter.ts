import { darker, lighter } from '../colour';
import { cream, dark, steel, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, shadow, shape } from '../svg';

const wheel = (x: number) =>
  circle(x, 466, 70, dark) + circle(x, 466, 42, steel) + circle(x, 466, 14, steelDeep);

/** A small electric scooter. */
export const scooter: Motif = {
  ground: 'street',
  draw: ({ main, accent }) =>
    shadow(300, 534, 300, 18) +
    wheel(116) +
    wheel(500) +
    line('M500 466 L430 190', steelDeep, 17) +
    shape(
      'M30 420 q20 -120 130 -120 h90 q40 10 44 100 h110 q30 -10 36 -90 l-24 -130 h50 l40 170 q-10 130 -80 130 h-220 q-14 -80 -90 -80 q-60 0 -86 20 z',
      main,
    ) +
    shape('M294 400 h110 q30 -10 36 -90 l20 100 q-20 70 -74 70 h-150 q40 -20 58 -80 z', darker(main, 0.14)) +
    shape('M66 292 q10 -34 60 -36 h120 q36 10 30 40 q-110 20 -210 -4 z', dark) +
    shape('M420 190 q60 -10 74 60 l-40 40 z', lighter(main, 0.3)) +
    circle(470, 226, 25, '#fbe7a6') +
    circle(470, 226, 15, cream) +
    line('M430 190 q-6 -40 -44 -50 l-34 4', dark, 13) +
    line('M352 144 l-22 4', accent, 20) +
    line('M420 150 q30 -60 12 -74', steelDeep, 6) +
    circle(430, 66, 24, accent) +
    shape('M30 330 q-4 -30 20 -34 l20 30 z', '#e36d55') +
    box(20, 190, 116, 76, accent, 14) +
    box(20, 190, 116, 24, lighter(accent, 0.3), 10) +
    box(66, 206, 24, 20, cream, 4),
};
