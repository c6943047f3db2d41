import { darker, lighter } from '../colour';
import { dark, steel, steelDeep, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, place, shadow, shape } from '../svg';

const hammer =
  box(-11, -200, 22, 240, wood, 8) +
  shape('M-62 -232 h112 q16 0 16 18 v24 h-128 z', steelDeep) +
  shape('M-62 -232 q-34 4 -44 30 l46 4 z', steelDeep);
const wrench =
  box(-13, -180, 26, 230, steel, 8) + shape('M-40 -246 q-18 62 40 76 q58 -14 40 -76 l-22 34 h-36 z', steel);

export const toolbox: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) =>
    shadow(300, 538, 290, 20) +
    place(wrench, 180, 320, { turn: -16 }) +
    place(hammer, 310, 320, { turn: 5 }) +
    place(box(-16, -150, 32, 90, accent, 12) + box(-6, -70, 12, 110, steel), 432, 320, { turn: 18 }) +
    place(box(-18, -166, 36, 92, darker(accent, 0.25), 12) + box(-6, -80, 12, 110, steelDeep), 500, 330, {
      turn: 28,
    }) +
    shape('M60 350 l44 -66 h392 l44 66 z', darker(main, 0.3)) +
    box(50, 336, 500, 200, main, 14) +
    box(50, 470, 500, 66, darker(main, 0.13), 14) +
    box(50, 336, 500, 34, lighter(main, 0.2), 12) +
    line('M226 336 v-26 h148 v26', dark, 18) +
    box(132, 352, 52, 58, steel, 6) +
    box(416, 352, 52, 58, steel, 6) +
    box(148, 378, 20, 18, steelDeep, 4) +
    box(432, 378, 20, 18, steelDeep, 4) +
    box(236, 422, 128, 58, lighter(main, 0.75), 8) +
    line('M256 442 h88 M256 460 h56', darker(main, 0.1), 6) +
    place(circle(0, 0, 20, steelDeep) + circle(0, 0, 9, lighter(woodDeep, 0.8)), 590, 522) +
    place(circle(0, 0, 15, steel) + circle(0, 0, 6, woodDeep), 18, 530),
};
