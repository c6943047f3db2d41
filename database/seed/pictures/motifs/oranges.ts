import { darker, lighter } from '../colour';
import { green, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

const orange =
  circle(0, 0, 56, '#ee9032') +
  shape('M20 -52 a56 56 0 0 1 -10 108 q44 -50 10 -108 z', '#d97a22') +
  oval(-20, -22, 14, 9, '#f9c27d', { transform: 'rotate(-35 -20 -22)' }) +
  circle(4, -44, 6, '#7d5a2a');
const leaf =
  shape('M0 0 q30 -44 86 -34 q-20 50 -86 34 z', green) + line('M6 -2 q30 -20 60 -26', lighter(green, 0.4), 4);
const cut =
  circle(0, 0, 60, '#ee9032') +
  circle(0, 0, 51, '#fff1d0') +
  times(8, (index) => place(shape('M0 -5 l-15 -36 q15 -10 30 0 z', '#f6a94b'), 0, 0, { turn: index * 45 }));

export const oranges: Motif = {
  ground: 'table',
  draw: ({ main }) =>
    shadow(280, 538, 310, 20) +
    [
      [110, 270],
      [220, 256],
      [330, 258],
      [440, 270],
      [165, 190],
      [276, 176],
      [386, 188],
    ]
      .map(([x = 0, y = 0], index) => place(orange, x, y + 20, { turn: index * 31 }))
      .join('') +
    place(leaf, 280, 146, { turn: -10 }) +
    place(leaf, 160, 162, { flip: true }) +
    place(leaf, 430, 240, { turn: 16 }) +
    box(30, 312, 500, 62, wood, 8) +
    box(30, 388, 500, 62, wood, 8) +
    box(30, 464, 500, 66, wood, 8) +
    box(30, 362, 500, 12, woodDeep, 4) +
    box(30, 438, 500, 12, woodDeep, 4) +
    box(30, 518, 500, 12, woodDeep, 4) +
    box(48, 300, 34, 236, darker(wood, 0.1), 6) +
    box(478, 300, 34, 236, darker(wood, 0.1), 6) +
    [
      [65, 340],
      [65, 420],
      [65, 496],
      [495, 340],
      [495, 420],
      [495, 496],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, 5, '#5d3c22'))
      .join('') +
    box(200, 384, 160, 90, lighter(main, 0.72), 8) +
    circle(280, 420, 24, '#ee9032') +
    line('M240 458 h80', main, 7) +
    place(cut, 612, 482) +
    place(orange, 700, 492, { scale: 0.9 }),
};
