import { darker, lighter } from '../colour';
import { dark, steel, steelDeep, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, shadow, shape, times } from '../svg';

function wheel(x: number): string {
  const spokes = times(9, (index) => {
    const angle = (index * Math.PI) / 9;
    const [dx, dy] = [Math.round(Math.cos(angle) * 104), Math.round(Math.sin(angle) * 104)];
    return `<path d="M${x - dx} ${422 - dy} L${x + dx} ${422 + dy}" stroke="${steel}" stroke-width="2.5"/>`;
  });
  return (
    spokes +
    circle(x, 422, 110, 'none', { stroke: dark, 'stroke-width': 13 }) +
    circle(x, 422, 100, 'none', { stroke: steel, 'stroke-width': 5 }) +
    circle(x, 422, 11, steelDeep)
  );
}

export const bicycle: Motif = {
  ground: 'street',
  draw: ({ main, accent }) =>
    shadow(300, 534, 290, 16) +
    wheel(130) +
    wheel(470) +
    line('M24 422 a106 106 0 0 1 98 -124', darker(main, 0.1), 14) +
    line('M372 404 a104 104 0 0 1 88 -106', darker(main, 0.1), 14) +
    line('M130 422 L222 276 M130 422 H272', main, 12) +
    line('M272 422 L408 262 M214 262 L400 262', main, 15) +
    line('M272 422 L206 214', darker(main), 14) +
    line('M470 422 L408 232 q-6 -28 -10 -50', darker(main), 14) +
    line('M398 182 q-26 -14 -64 2', steelDeep, 11) +
    line('M352 178 l-26 8', dark, 17) +
    shape('M150 206 q52 -26 116 -4 q6 14 -20 18 l-74 6 q-24 0 -22 -20 z', woodDeep) +
    line('M122 272 h96 M132 272 l-16 130', steelDeep, 8) +
    shape('M412 176 h128 l-18 92 h-92 z', wood) +
    times(5, (index) => line(`M${432 + index * 21} 182 l${6 - index * 3} 80`, woodDeep, 4)) +
    line('M408 178 h136 M420 212 h116 M426 242 h104', darker(wood, 0.3), 6) +
    shape('M436 178 q10 -44 34 -30 q4 -36 34 -18 q26 4 14 48 z', '#7fae6d') +
    circle(456, 150, 15, accent) +
    circle(492, 140, 17, lighter(accent)) +
    circle(512, 160, 12, accent) +
    circle(272, 422, 30, 'none', { stroke: steelDeep, 'stroke-width': 8 }) +
    line('M272 422 l34 44', dark, 9) +
    box(292, 462, 40, 11, dark, 5),
};
