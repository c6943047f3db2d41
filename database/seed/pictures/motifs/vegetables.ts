import { green, greenDeep, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { circle, line, oval, place, shadow, shape, times } from '../svg';

const carrot =
  line('M0 -76 q-30 -50 -46 -60 M0 -76 q0 -50 4 -80 M0 -76 q30 -46 50 -54', green, 12) +
  shape('M-34 -70 q34 -24 68 0 q-6 120 -34 180 q-28 -60 -34 -180 z', '#e8833a') +
  line('M-20 -30 h22 M4 6 h16 M-12 40 h14', '#c9672a', 4);
const tomato =
  circle(0, 0, 54, '#d84e3d') +
  oval(-18, -20, 12, 18, '#ef8d78', { transform: 'rotate(30 -18 -20)' }) +
  shape('M0 -46 l-34 -10 l24 20 l-6 22 l16 -16 l16 16 l-6 -22 l24 -20 z', greenDeep);
const corn =
  shape('M-34 80 q-20 -130 34 -190 q54 60 34 190 z', '#f2c64c') +
  times(6, (row) => line(`M${-26 + row} ${-40 + row * 22} q26 10 ${52 - row * 2} 0`, '#d9a632', 4)) +
  shape('M-50 100 q-30 -100 10 -150 q20 80 42 150 z M50 100 q30 -100 -10 -150 q-20 80 -42 150 z', green);
const cabbage =
  shape('M-90 60 q-40 -110 40 -150 q50 -40 100 0 q80 40 40 150 z', '#8dbb6c') +
  shape('M-56 60 q-30 -90 26 -130 q30 -20 60 0 q56 40 26 130 z', '#b9d892') +
  line('M0 60 V-60 M0 20 l-36 -44 M0 20 l36 -44 M0 -20 l-22 -30 M0 -20 l22 -30', '#eff6d9', 7);
const aubergine =
  shape('M-10 -90 q70 30 60 130 q-10 70 -60 66 q-50 -6 -50 -70 q4 -70 50 -126 z', '#6b4a86') +
  oval(-34, 50, 9, 26, '#9478ad') +
  shape('M-30 -80 q20 -30 52 -2 q-16 30 -52 2 z', greenDeep) +
  line('M-4 -92 l6 -30', greenDeep, 13);

export const vegetables: Motif = {
  ground: 'table',
  draw: ({ main }) =>
    shadow(300, 538, 300, 22) +
    line('M60 350 q240 -420 480 0', woodDeep, 20) +
    line('M60 350 q240 -420 480 0', wood, 9, { 'stroke-dasharray': '16 14' }) +
    place(corn, 410, 264, { turn: 20 }) +
    place(carrot, 190, 260, { turn: -24 }) +
    place(carrot, 262, 250, { turn: -6, scale: 0.94 }) +
    place(cabbage, 330, 330) +
    place(aubergine, 486, 330, { turn: 36, scale: 0.86 }) +
    place(tomato, 130, 346) +
    place(tomato, 222, 360, { scale: 0.9 }) +
    shape('M34 380 h532 l-50 142 q-216 34 -432 0 z', wood) +
    times(4, (row) => line(`M${48 + row * 12} ${408 + row * 32} q252 34 ${504 - row * 24} 0`, woodDeep, 7)) +
    times(11, (index) => line(`M${72 + index * 46} 392 L${106 + index * 39} 526`, '#d3a06b', 8)) +
    line('M34 378 q266 40 532 0', woodDeep, 24) +
    line('M34 378 q266 40 532 0', main, 8, { 'stroke-dasharray': '2 26' }) +
    place(tomato, 624, 500, { scale: 0.78 }) +
    place(carrot, -20, 500, { turn: 74, scale: 0.7 }),
};
