import { darker, lighter } from '../colour';
import { cream, dark, green, greenDeep, skin, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

function person(coat: string, hair: string): string {
  return (
    shape('M-46 0 q-4 -120 46 -120 t46 120 z', coat) +
    circle(0, -150, 36, skin) +
    shape('M-38 -150 q-4 -46 38 -46 t38 46 q-20 -24 -38 -22 q-18 -2 -38 22 z', hair) +
    circle(-12, -148, 4, dark) +
    circle(12, -148, 4, dark) +
    line('M-8 -132 q8 7 16 0', dark, 4)
  );
}

function stall(first: string, second: string, goods: string): string {
  return (
    shadow(0, 176, 170, 14) +
    line('M-140 170 V-110 M140 170 V-110', woodDeep, 11) +
    times(6, (index) =>
      shape(`M${-168 + index * 56} -150 h56 v70 q-28 32 -56 0 z`, index % 2 ? cream : first),
    ) +
    box(-170, -166, 340, 22, darker(first), 6) +
    goods +
    box(-152, 60, 304, 30, wood, 5) +
    box(-142, 88, 284, 88, second, 4) +
    times(5, (index) => line(`M${-112 + index * 56} 92 v80`, darker(second, 0.1), 5))
  );
}

const books =
  times(7, (index) =>
    box(
      -120 + index * 25,
      4 - (index % 3) * 12,
      21,
      56 + (index % 3) * 12,
      ['#c9553d', '#e0a63a', '#4f9066', '#3f7f95'][index % 4] ?? wood,
      3,
    ),
  ) + circle(96, 30, 28, '#8fb0a5');
const pots = times(4, (index) =>
  place(
    shape('M-24 0 h48 l-7 -42 h-34 z', '#c2714f') +
      circle(0, -58, 28, index % 2 ? green : greenDeep) +
      circle(-8, -66, 7, '#f3c65b'),
    -102 + index * 68,
    60,
  ),
);

/** A flea market in the square. */
export const stalls: Motif = {
  ground: 'scene',
  draw: ({ main, accent }) =>
    box(0, 0, 900, 675, '#d3e9ef') +
    oval(200, 90, 90, 22, '#ffffff') +
    oval(640, 60, 110, 20, '#ffffff') +
    times(12, (index) =>
      circle(-10 + index * 84, 260 - ((index * 41) % 60), 96, index % 2 ? '#7fb07a' : '#6aa172'),
    ) +
    box(0, 330, 900, 345, '#e2d8c8') +
    line('M0 400 H900 M0 520 H900 M200 330 L80 675 M450 330 V675 M700 330 L820 675', '#d2c6b3', 4) +
    line('M0 60 Q230 150 450 110 T900 70', woodDeep, 4) +
    times(11, (index) =>
      shape(
        `M${34 + index * 82} ${88 + Math.round(Math.sin(index / 2.4) * 22)} h36 l-18 40 z`,
        [main, accent, '#8fb0a5'][index % 3] ?? main,
      ),
    ) +
    place(person(darker(accent, 0.1), '#4a342b'), 210, 520) +
    place(person('#8fb0a5', '#8b8078'), 640, 530) +
    place(stall(main, lighter(main, 0.55), books), 220, 400) +
    place(stall(accent, lighter(accent, 0.55), pots), 660, 410, { scale: 1.05 }) +
    place(person(main, '#2f2522'), 420, 640, { scale: 1.12 }) +
    place(person('#d9a441', '#4a342b'), 510, 650, { scale: 0.86 }),
};
