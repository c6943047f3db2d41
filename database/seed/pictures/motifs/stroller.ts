import { darker, lighter } from '../colour';
import { dark, steel, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { circle, line, oval, shadow, shape } from '../svg';

const wheel = (x: number) =>
  circle(x, 480, 56, dark) + circle(x, 480, 40, '#e7e1d6') + circle(x, 480, 12, steelDeep);

export const stroller: Motif = {
  ground: 'street',
  draw: ({ main, accent }) =>
    shadow(300, 536, 250, 16) +
    line('M190 480 L430 300 M410 480 L180 300', steelDeep, 15) +
    line('M430 316 L520 170 q14 -26 46 -22', steelDeep, 15) +
    line('M536 152 l40 -2', dark, 24) +
    shape('M190 430 h220 l-24 56 h-172 z', darker(accent, 0.1)) +
    wheel(172) +
    wheel(428) +
    shape('M96 262 h344 q6 140 -120 140 h-110 q-112 -6 -114 -140 z', main) +
    shape('M330 262 h110 q6 140 -120 140 h-30 q50 -50 40 -140 z', darker(main, 0.14)) +
    shape('M150 264 q10 -40 70 -40 h80 v40 z', lighter(accent, 0.6)) +
    circle(208, 220, 44, '#f7d3b4') +
    shape('M166 204 q6 -48 52 -40 q30 4 34 36 q-40 -22 -86 4 z', lighter(accent, 0.1)) +
    circle(192, 222, 5, dark) +
    circle(220, 222, 5, dark) +
    line('M200 238 q8 8 16 0', '#c46a55', 4) +
    oval(182, 234, 8, 5, '#f0a890') +
    shape('M300 264 V60 q160 10 180 150 q0 40 -24 54 z', accent) +
    shape('M300 264 V60 q84 20 96 204 z', lighter(accent, 0.18)) +
    line('M300 262 V62', darker(accent, 0.25), 6) +
    line('M84 262 h372', darker(main, 0.3), 15) +
    line('M110 262 q-20 -34 -46 -28', steel, 11),
};
