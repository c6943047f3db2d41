import { darker, lighter } from '../colour';
import { green, paper, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { circle, line, oval, place, shadow, shape, steam, times } from '../svg';

const dumpling =
  shape('M-66 24 q-6 -62 66 -66 q72 4 66 66 q-66 26 -132 0 z', '#f7ead0') +
  shape('M-66 24 q-2 -20 10 -36 q56 44 112 0 q12 16 10 36 q-66 26 -132 0 z', '#eed9b4') +
  line('M-60 -8 q8 -28 60 -34 q52 6 60 34', '#fffaf0', 9) +
  line('M-34 -26 l8 20 M-14 -36 l4 24 M14 -36 l-4 24 M34 -26 l-8 20', '#dcc194', 4);

const rows = [
  [216, 350],
  [384, 350],
  [120, 404],
  [300, 396],
  [480, 404],
  [204, 452],
  [396, 452],
  [300, 504],
] as const;

export const dumplings: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    shadow(300, 540, 290, 26) +
    oval(300, 436, 300, 130, darker(main, 0.1)) +
    oval(300, 424, 300, 128, lighter(main, 0.15)) +
    oval(300, 420, 266, 110, paper) +
    oval(300, 420, 266, 110, 'none', { stroke: main, 'stroke-width': 5, 'stroke-dasharray': '3 15' }) +
    rows.map(([x, y]) => place(dumpling, x, y, { scale: 1.02 })).join('') +
    times(7, (index) => circle(150 + index * 52, 370 + ((index * 43) % 110), 5, green)) +
    steam(300, 290) +
    oval(566, 524, 76, 26, darker(accent, 0.15)) +
    oval(566, 514, 76, 26, lighter(accent, 0.4)) +
    oval(566, 515, 58, 18, '#5a3021') +
    circle(548, 513, 5, '#d8503a') +
    circle(576, 518, 5, '#d8503a') +
    line('M-70 516 L130 566 M-76 536 L118 582', woodDeep, 9) +
    line('M-70 514 L130 564', wood, 5),
};
