import { darker, lighter } from '../colour';
import { steelDeep, wood } from '../ink';
import type { Motif } from '../motif';
import { line, oval, place, shadow, shape, times } from '../svg';

export const umbrella: Motif = {
  ground: 'street',
  draw: ({ main, accent }) =>
    oval(160, 556, 150, 18, '#aebfc4', { opacity: 0.75 }) +
    oval(520, 580, 120, 13, '#aebfc4', { opacity: 0.75 }) +
    shadow(330, 538, 200, 16) +
    place(
      line('M0 -10 V300 q0 48 42 44 q30 -6 26 -40', wood, 18) +
        line('M0 -10 V190', steelDeep, 10) +
        line('M0 -220 v-34', steelDeep, 11) +
        shape(
          'M-280 20 q20 -240 280 -244 q260 4 280 244 q-46 -44 -94 0 q-46 -44 -93 0 q-46 -44 -93 0 q-46 -44 -93 0 q-46 -44 -94 0 q-46 -44 -93 0 z',
          main,
        ) +
        shape('M-186 20 q30 -210 186 -244 q-80 80 -94 244 q-46 -44 -92 0 z', lighter(main, 0.22)) +
        shape('M0 -224 q80 80 93 244 q46 -44 93 0 q-30 -210 -186 -244 z', darker(main, 0.12)) +
        shape('M186 20 q-30 -210 -186 -244 q250 10 280 244 q-46 -44 -94 0 z', darker(main, 0.22)) +
        line(
          'M-280 20 q46 -44 94 0 q46 -44 92 0 q46 -44 94 0 q46 -44 93 0 q46 -44 93 0 q46 -44 94 0',
          accent,
          9,
        ),
      300,
      262,
      { turn: 15 },
    ) +
    times(22, (index) =>
      line(`M${-130 + ((index * 137) % 860)} ${-40 + ((index * 211) % 520)} l-9 30`, '#8fb0bd', 5, {
        opacity: 0.75,
      }),
    ),
};
