import { darker, lighter } from '../colour';
import { cream, green, greenDeep, paper, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shape, times } from '../svg';

/** A room to let. */
export const bedroom: Motif = {
  ground: 'scene',
  draw: ({ main, accent, wall, floor }) =>
    box(0, 0, 900, 470, wall) +
    box(0, 470, 900, 205, floor) +
    box(0, 458, 900, 16, lighter(wall, 0.6)) +
    times(7, (index) => line(`M${60 + index * 130} 476 L${-120 + index * 190} 675`, darker(floor, 0.1), 3)) +
    box(78, 70, 250, 270, paper, 6) +
    box(94, 86, 218, 238, '#cfe6ee') +
    `<clipPath id="view"><rect x="94" y="86" width="218" height="238"/></clipPath><g clip-path="url(#view)">` +
    circle(250, 140, 26, '#ffe9ac') +
    times(5, (index) => circle(104 + index * 52, 316 - (index % 2) * 24, 44, index % 2 ? green : greenDeep)) +
    '</g>' +
    box(198, 78, 10, 254, paper) +
    box(62, 334, 282, 18, paper, 5) +
    shape('M50 60 h74 q6 160 -24 300 h-50 z M356 60 h-74 q-6 160 24 300 h50 z', lighter(accent, 0.35)) +
    box(36, 50, 334, 10, woodDeep, 5) +
    oval(560, 600, 360, 52, lighter(main, 0.55)) +
    box(410, 250, 430, 240, wood, 22) +
    box(428, 268, 394, 180, lighter(wood, 0.14), 14) +
    box(402, 420, 446, 130, cream, 22) +
    place(box(-78, -40, 156, 80, paper, 28), 510, 406, { turn: -3 }) +
    place(box(-78, -40, 156, 80, lighter(accent, 0.6), 28), 726, 408, { turn: 4 }) +
    shape('M396 470 q226 -50 458 0 v100 q-229 22 -458 0 z', main) +
    shape('M396 470 q226 -50 458 0 v34 q-230 -48 -458 0 z', lighter(main, 0.45)) +
    times(4, (index) => line(`M${470 + index * 104} ${500 - (index % 2) * 2} v74`, darker(main, 0.12), 5)) +
    line('M424 574 v30 M828 574 v30', woodDeep, 20) +
    box(270, 450, 110, 130, lighter(wood, 0.1), 8) +
    box(282, 464, 86, 46, wood, 5) +
    box(282, 520, 86, 46, wood, 5) +
    circle(325, 487, 6, cream) +
    circle(325, 543, 6, cream) +
    line('M326 448 v-54', woodDeep, 9) +
    shape('M290 396 l18 -64 h36 l18 64 z', '#f7d98c') +
    oval(326, 448, 30, 7, woodDeep) +
    box(500, 90, 116, 140, paper, 4) +
    box(512, 102, 92, 116, lighter(accent, 0.5)) +
    shape('M512 218 v-34 l30 -36 l26 28 l18 -18 l18 24 v36 z', main) +
    box(640, 118, 88, 88, paper, 4) +
    box(651, 129, 66, 66, lighter(main, 0.6)) +
    circle(684, 162, 20, accent),
};
