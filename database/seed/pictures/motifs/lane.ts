import { darker, lighter } from '../colour';
import { cream, green, greenDeep, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

function planeTree(): string {
  return (
    shadow(0, 6, 110, 14) +
    shape('M-30 4 q14 -130 -6 -280 h72 q-22 150 -2 280 z', '#b9a78c') +
    line('M0 -240 q-60 -60 -110 -90 M10 -240 q60 -70 116 -84', '#b9a78c', 24) +
    [
      [-10, -60],
      [12, -110],
      [-14, -160],
      [10, -206],
      [14, -28],
    ]
      .map(([x = 0, y = 0]) => oval(x, y, 9, 20, '#ddd1b8'))
      .join('') +
    [
      [-130, -330],
      [-60, -390],
      [30, -410],
      [110, -360],
      [-90, -300],
      [80, -310],
      [0, -330],
      [160, -310],
    ]
      .map(([x = 0, y = 0], index) => circle(x, y, 78, [green, greenDeep, '#78ab68'][index % 3] ?? green))
      .join('')
  );
}

/** The lane under its plane trees. */
export const lane: Motif = {
  ground: 'scene',
  draw: ({ main, accent, wall }) =>
    box(0, 0, 900, 675, '#d3e8ea') +
    circle(450, 300, 120, '#fff2cf', { opacity: 0.8 }) +
    shape('M0 60 L360 300 V420 L0 560 z', lighter(wall, 0.1)) +
    shape('M900 60 L540 300 V420 L900 560 z', darker(wall, 0.06)) +
    shape('M0 20 L380 290 L360 316 L0 110 z M900 20 L520 290 L540 316 L900 110 z', '#b4644c') +
    shape('M360 300 h180 v120 h-180 z', '#e9d9bf') +
    shape('M350 300 l100 -54 l100 54 z', darker('#b4644c', 0.12)) +
    shape('M424 420 v-62 q26 -26 52 0 v62 z', woodDeep) +
    times(3, (index) => {
      const x = 60 + index * 96;
      const tall = 130 - index * 30;
      return (
        shape(`M${x} ${230 + index * 36} l56 26 v${tall} l-56 16 z`, index % 2 ? '#9dbcc2' : main) +
        shape(`M${900 - x} ${230 + index * 36} l-56 26 v${tall} l56 16 z`, index % 2 ? main : '#9dbcc2')
      );
    }) +
    shape('M0 560 L360 418 h180 L900 560 V675 H0 z', '#dcd3c4') +
    shape('M250 675 L420 420 h60 L650 675 z', '#c9beae') +
    line('M450 430 v26 M450 476 v36 M450 536 v50 M450 610 v60', cream, 7) +
    place(planeTree(), 250, 500, { scale: 0.68 }) +
    place(planeTree(), 670, 506, { scale: 0.7, flip: true }) +
    place(planeTree(), 96, 636, { scale: 1.16 }) +
    place(planeTree(), 826, 640, { scale: 1.12, flip: true }) +
    line('M330 210 q120 50 240 0', woodDeep, 3) +
    [360, 410, 450, 490, 540]
      .map((x, index) => circle(x, 232 - Math.abs(index - 2) * 5 + 8, 12, index % 2 ? accent : main))
      .join('') +
    times(12, (index) =>
      oval(60 + ((index * 191) % 800), 590 + ((index * 47) % 76), 9, 5, index % 2 ? '#dca24a' : '#b98f3e'),
    ),
};
