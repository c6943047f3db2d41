import { darker, lighter } from '../colour';
import { cream, dark, paper } from '../ink';
import type { Motif } from '../motif';
import { circle, line, oval, place, shadow, shape, times } from '../svg';

const strawberry =
  shape('M0 -30 q44 -4 34 34 q-12 34 -34 40 q-22 -6 -34 -40 q-10 -38 34 -34 z', '#d9483b') +
  shape('M-24 -28 q24 -22 48 0 q-12 12 -24 2 q-12 10 -24 -2 z', '#6aa45c') +
  [
    [-12, -4],
    [10, -6],
    [0, 12],
    [-10, 20],
    [12, 18],
  ]
    .map(([x = 0, y = 0]) => oval(x, y, 2.5, 4, '#f7d98a'))
    .join('');

export const cake: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    shadow(300, 540, 180, 16) +
    shape('M250 500 h100 l34 38 h-168 z', darker(paper, 0.14)) +
    oval(300, 494, 262, 34, darker(paper, 0.1)) +
    oval(300, 482, 262, 36, paper) +
    shape('M96 286 V460 q204 64 408 0 V286 z', lighter(main, 0.55)) +
    shape('M390 300 l114 -14 V460 q-50 18 -114 26 z', lighter(main, 0.4)) +
    line('M97 366 q204 62 406 0', cream, 18) +
    times(9, (index) =>
      circle(116 + index * 46, 466 + Math.round(Math.sin((index / 8) * Math.PI) * 28), 21, cream),
    ) +
    shape(
      'M96 284 q0 100 28 86 q16 -10 22 -26 q14 70 40 60 q22 -10 22 -48 q20 60 46 58 q30 -2 32 -54 q22 66 48 58 q26 -8 28 -64 q18 50 40 44 q20 -6 24 -44 q12 34 34 24 q42 -30 44 -94 z',
      cream,
    ) +
    oval(300, 284, 204, 62, cream) +
    oval(300, 278, 172, 46, lighter(main, 0.75)) +
    [
      [176, 262],
      [246, 244],
      [354, 244],
      [424, 262],
      [208, 298],
      [300, 310],
      [392, 298],
    ]
      .map(([x = 0, y = 0], index) => place(strawberry, x, y - 12, { scale: 0.94, turn: index % 2 ? 8 : -8 }))
      .join('') +
    [270, 300, 330]
      .map(
        (x, index) =>
          line(`M${x} 262 v-96`, [accent, main, '#8fb9a8'][index] ?? accent, 10) +
          shape(`M${x} 112 q18 26 0 46 q-18 -20 0 -46 z`, '#f5b73d') +
          line(`M${x} 166 v-10`, dark, 3),
      )
      .join(''),
};
