import { darker, lighter } from '../colour';
import { greenDeep, paper, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { circle, line, oval, place, shadow, shape, steam, times } from '../svg';

const egg = oval(0, 0, 52, 38, paper) + circle(2, 0, 22, '#f3b13f') + oval(-6, -7, 7, 5, '#ffdf94');

export const noodles: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    shadow(300, 540, 200, 18) +
    shape('M214 500 h172 l14 38 h-200 z', darker(main, 0.2)) +
    shape('M40 330 h520 q-20 170 -170 186 h-180 q-150 -16 -170 -186 z', main) +
    shape('M430 330 h130 q-20 170 -170 186 h-60 q110 -50 100 -186 z', darker(main, 0.12)) +
    times(9, (index) =>
      place(
        line('M-14 0 h28 v16 h-18 v-8', lighter(main, 0.7), 5),
        100 + index * 50,
        404 + Math.round(Math.sin((index / 8) * Math.PI) * 22),
      ),
    ) +
    oval(300, 330, 262, 78, lighter(main, 0.2)) +
    oval(300, 334, 240, 66, '#c9772f') +
    oval(300, 336, 226, 58, '#dd9245') +
    times(7, (index) =>
      line(
        `M${104 + index * 12} ${330 + index * 8} q90 ${-46 + index * 4} ${190 - index * 4} 4 t${150 - index * 8} ${-4}`,
        index % 2 ? '#f6d88b' : '#efc66d',
        10,
      ),
    ) +
    place(egg, 212, 318) +
    place(egg, 304, 300, { turn: 14, scale: 0.9 }) +
    shape('M370 346 q30 -60 96 -40 q26 40 -20 60 q-50 10 -76 -20 z', '#a0522f') +
    shape('M384 340 q26 -36 70 -26', 'none', { stroke: '#d98f63', 'stroke-width': 8 }) +
    line('M392 372 q30 8 62 -8 M150 352 q20 20 60 22', greenDeep, 14) +
    times(9, (index) =>
      circle(160 + ((index * 71) % 290), 322 + ((index * 31) % 56), 7, index % 2 ? '#7cb661' : '#5c9c4c'),
    ) +
    line('M350 300 L640 120 M374 316 L664 150', woodDeep, 13) +
    line('M350 300 L640 120 M374 316 L664 150', wood, 7) +
    steam(250, 256) +
    circle(618, 520, 26, accent) +
    oval(618, 512, 26, 9, '#c43f2e'),
};
