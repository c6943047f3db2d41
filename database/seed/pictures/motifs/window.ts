import { darker, lighter, mix } from '../colour';
import { cream, green, greenDeep, paper, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shape, times } from '../svg';

function house(x: number, y: number, width: number, fill: string): string {
  return (
    box(x, y, width, 400, fill) +
    shape(`M${x - 14} ${y} l${width / 2 + 14} -44 l${width / 2 + 14} 44 z`, darker('#b4644c', 0.05)) +
    times(6, (index) =>
      box(
        x + 22 + (index % 2) * (width - 84),
        y + 34 + Math.floor(index / 2) * 74,
        40,
        46,
        index % 3 ? '#8fb3bd' : '#f6dc9b',
        3,
      ),
    )
  );
}

/** A room's window over the roofs of the lane. */
export const window: Motif = {
  ground: 'scene',
  draw: ({ wall, main, accent, floor }) =>
    box(0, 0, 900, 675, wall) +
    box(206, 56, 488, 452, paper, 6) +
    `<clipPath id="pane"><rect x="226" y="76" width="448" height="412"/></clipPath><g clip-path="url(#pane)">` +
    box(226, 76, 448, 420, '#cfe6ee') +
    box(226, 250, 448, 240, mix('#cfe6ee', '#fff0d2', 0.6)) +
    circle(560, 160, 34, '#ffe9ac') +
    oval(330, 150, 62, 18, '#ffffff') +
    oval(366, 138, 40, 20, '#ffffff') +
    house(210, 300, 170, '#e8d3b4') +
    house(400, 350, 150, '#dcc0a5') +
    house(560, 290, 170, '#ead9c2') +
    times(6, (index) => circle(240 + index * 84, 478 - (index % 2) * 18, 54, index % 2 ? green : greenDeep)) +
    '</g>' +
    box(442, 66, 16, 440, paper) +
    box(216, 270, 468, 12, paper) +
    box(176, 500, 548, 28, paper, 6) +
    box(176, 522, 548, 10, darker(paper, 0.12), 4) +
    box(120, 26, 660, 12, woodDeep, 6) +
    shape(
      'M140 34 h120 q4 240 -34 330 q-36 70 -30 250 h-76 z M760 34 h-120 q-4 240 34 330 q36 70 30 250 h76 z',
      main,
    ) +
    line(
      'M160 40 V600 M194 40 q6 240 -14 330 M226 40 q4 200 -22 290 M740 40 V600 M706 40 q-6 240 14 330 M674 40 q-4 200 22 290',
      darker(main, 0.14),
      6,
    ) +
    line('M150 392 q36 18 76 -8 M750 392 q-36 18 -76 -8', accent, 15) +
    shape('M330 430 h76 l-10 70 h-56 z', accent) +
    [-34, -12, 12, 34]
      .map((turn) => place(shape('M0 0 q-26 -44 0 -96 q26 52 0 96 z', green), 368, 434, { turn }))
      .join('') +
    shape('M494 456 h58 l-6 44 h-46 z', lighter(main, 0.4)) +
    circle(523, 430, 32, greenDeep) +
    circle(506, 440, 18, green) +
    box(0, 606, 900, 80, floor) +
    box(0, 592, 900, 16, cream),
};
