import { darker, lighter } from '../colour';
import { cream, steel, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

export const fan: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) =>
    shadow(300, 538, 170, 18) +
    oval(300, 528, 140, 24, darker(main, 0.15)) +
    oval(300, 516, 140, 24, main) +
    box(286, 330, 28, 180, cream, 12) +
    box(276, 430, 48, 66, darker(main, 0.08), 12) +
    [446, 464, 482].map((y, index) => circle(300, y, 6, index === 1 ? accent : cream)).join('') +
    circle(300, 200, 188, lighter(main, 0.82), { opacity: 0.75 }) +
    times(3, (index) =>
      place(
        shape(
          'M0 0 q-84 -30 -70 -122 q30 -44 80 -40 q40 30 -10 162 z',
          index ? accent : lighter(accent, 0.14),
        ),
        300,
        200,
        { turn: index * 120 },
      ),
    ) +
    circle(300, 200, 188, 'none', { stroke: steelDeep, 'stroke-width': 11 }) +
    [60, 100, 142].map((r) => circle(300, 200, r, 'none', { stroke: steel, 'stroke-width': 3 })).join('') +
    times(28, (index) =>
      line('M0 -44 V-184', steel, 3, { transform: `translate(300 200) rotate(${(index * 360) / 28})` }),
    ) +
    circle(300, 200, 42, main) +
    circle(300, 200, 26, lighter(main, 0.3)) +
    line(
      'M560 120 q40 -20 80 0 t80 0 M570 200 q40 -20 80 0 t80 0 M560 280 q40 -20 80 0 t80 0',
      '#ffffff',
      8,
      { opacity: 0.7 },
    ),
};
