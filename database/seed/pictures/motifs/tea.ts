import { darker, lighter } from '../colour';
import { cream, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, shadow, shape, steam, times } from '../svg';

function cup(x: number, main: string): string {
  return (
    shape(`M${x - 56} 430 h112 q-4 70 -40 76 h-32 q-36 -6 -40 -76 z`, lighter(main, 0.65)) +
    shape(`M${x + 16} 430 h40 q-4 70 -40 76 h-10 q12 -30 10 -76 z`, lighter(main, 0.45)) +
    oval(x, 430, 56, 14, cream) +
    oval(x, 432, 46, 10, '#b9722f')
  );
}

export const tea: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    shadow(300, 544, 330, 20) +
    box(-30, 492, 660, 40, woodDeep, 12) +
    box(-30, 482, 660, 34, wood, 12) +
    times(10, (index) => line(`M${4 + index * 66} 499 h38`, woodDeep, 5)) +
    line('M84 330 q-92 -20 -84 60 q8 62 96 54', darker(main, 0.08), 26) +
    shape('M330 372 q60 -10 88 -86 l26 8 q-12 110 -112 146 z', darker(main, 0.12)) +
    shape('M76 400 q0 -124 134 -124 t134 124 q0 70 -60 86 h-148 q-60 -16 -60 -86 z', main) +
    shape('M270 290 q74 26 74 110 q0 70 -60 86 h-50 q70 -70 36 -196 z', darker(main, 0.12)) +
    oval(146, 344, 20, 38, lighter(main, 0.5), { opacity: 0.6, transform: 'rotate(24 146 344)' }) +
    oval(210, 280, 82, 16, darker(main, 0.2)) +
    shape('M132 276 q10 -44 78 -44 t78 44 z', lighter(main, 0.08)) +
    circle(210, 222, 19, darker(main, 0.1)) +
    line('M160 416 q30 -54 70 -30 q-6 40 -70 30 M176 412 l54 -26', lighter(main, 0.6), 5) +
    cup(442, accent) +
    cup(562, accent) +
    steam(500, 400),
};
