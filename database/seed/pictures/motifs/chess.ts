import { darker, lighter } from '../colour';
import { dark, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, place, times } from '../svg';

const red = '#b8392c';

function piece(colour: string, sign: string): string {
  return (
    circle(3, 6, 33, '#2b1d10', { opacity: 0.2 }) +
    circle(0, 0, 33, '#e9cb98') +
    circle(0, 0, 26, 'none', { stroke: colour, 'stroke-width': 3 }) +
    line(sign, colour, 5)
  );
}

const signs = [
  'M-12 -8 h24 M0 -14 v28 M-10 4 h20',
  'M-12 -12 l24 24 M12 -12 l-24 24',
  'M-12 0 h24 M-8 -12 h16 M-8 12 h16 M0 -12 v24',
  'M0 -14 l-13 26 M0 -14 l13 26 M-7 2 h14',
];
const men = [
  [0, 0],
  [1, 0],
  [4, 0],
  [7, 0],
  [2, 1],
  [6, 1],
  [0, 2],
  [4, 2],
  [0, 5],
  [2, 5],
  [4, 4],
  [6, 5],
  [1, 6],
  [7, 6],
  [4, 7],
  [3, 7],
] as const;

/** A game of xiangqi seen from above. */
export const chess: Motif = {
  ground: 'cloth',
  draw: ({ main, accent }) =>
    box(-70, -6, 760, 640, '#2b1d10', 16, { opacity: 0.13 }) +
    box(-84, -20, 760, 640, woodDeep, 16) +
    box(-66, -2, 724, 604, lighter(wood, 0.34), 8) +
    times(8, (row) => line(`M-30 ${30 + row * 78} h652`, woodDeep, 3)) +
    times(9, (column) =>
      line(`M${-30 + column * 81.5} 30 v234 M${-30 + column * 81.5} 342 v234`, woodDeep, 3),
    ) +
    line(
      'M214 30 l163 156 M377 30 l-163 156 M214 576 l163 -156 M377 576 l-163 -156 M-30 264 v78 M622 264 v78',
      woodDeep,
      3,
    ) +
    line('M90 304 h60 M440 304 h60', woodDeep, 8) +
    men
      .map(([column, row], index) =>
        place(piece(row < 4 ? dark : red, signs[index % 4] ?? ''), -30 + column * 81.5, 30 + row * 78),
      )
      .join('') +
    place(
      circle(4, 8, 60, '#2b1d10', { opacity: 0.14 }) +
        circle(0, 0, 60, main) +
        circle(0, 0, 50, lighter(main, 0.6)) +
        circle(0, 0, 44, '#b9813c') +
        circle(-14, -12, 9, darker(accent, 0.1)),
      700,
      80,
    ),
};
