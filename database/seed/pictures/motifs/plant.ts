import { darker, lighter } from '../colour';
import { green, greenDeep } from '../ink';
import type { Motif } from '../motif';
import { box, line, place, shadow, shape } from '../svg';

function leaf(fill: string): string {
  return (
    shape('M0 0 q-96 -40 -86 -132 q30 -64 86 -84 q56 20 86 84 q10 92 -86 132 z', fill) +
    shape(
      'M-92 -96 l46 18 l-44 -42 z M92 -96 l-46 18 l44 -42 z M-78 -44 l40 -2 l-48 -22 z M78 -44 l-40 -2 l48 -22 z',
      '#f6efe0',
      { opacity: 0.35 },
    ) +
    line('M0 0 V-190 M0 -60 l-44 -34 M0 -60 l44 -34 M0 -110 l-38 -32 M0 -110 l38 -32', lighter(fill, 0.35), 5)
  );
}

export const plant: Motif = {
  ground: 'floor',
  draw: ({ main }) =>
    shadow(300, 538, 170, 20) +
    line(
      'M300 400 Q230 300 150 240 M300 400 Q300 260 290 170 M300 400 Q380 300 452 232 M300 400 Q210 350 118 366 M300 400 Q400 350 486 362',
      greenDeep,
      11,
    ) +
    place(leaf(greenDeep), 112, 372, { turn: -76, scale: 0.72 }) +
    place(leaf(greenDeep), 488, 366, { turn: 78, scale: 0.72 }) +
    place(leaf(green), 156, 250, { turn: -38, scale: 0.92 }) +
    place(leaf(darker(green, 0.1)), 450, 242, { turn: 36, scale: 0.92 }) +
    place(leaf(lighter(green, 0.12)), 290, 212, { turn: -2, scale: 1 }) +
    place(leaf(green), 236, 396, { turn: -32, scale: 0.58 }) +
    place(leaf(lighter(green, 0.12)), 366, 394, { turn: 30, scale: 0.58 }) +
    shape('M196 396 h208 l-28 136 q-76 16 -152 0 z', main) +
    shape('M330 396 h74 l-28 136 q-28 7 -58 8 z', darker(main, 0.13)) +
    box(182, 376, 236, 44, lighter(main, 0.14), 10) +
    box(182, 408, 236, 12, darker(main, 0.12), 6),
};
