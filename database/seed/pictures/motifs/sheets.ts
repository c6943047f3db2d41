import { darker, lighter } from '../colour';
import { dark, paper } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shape, times } from '../svg';

function stave(y: number, row: number): string {
  return (
    times(5, (index) => line(`M30 ${y + index * 9} h300`, '#a69c8c', 2)) +
    line(`M46 ${y + 40} q-14 -30 6 -46 q12 -10 4 -20 q-12 10 -4 62 q-2 12 -12 6`, dark, 4) +
    times(6, (index) => {
      const [x, dy] = [94 + index * 40, ((index * 17 + row * 11) % 32) + 2];
      return oval(x, y + dy, 8, 6, dark) + line(`M${x + 7} ${y + dy} v-32`, dark, 3);
    })
  );
}

/** Pages of printed music with a tablet. */
export const sheets: Motif = {
  ground: 'cloth',
  draw: ({ main, accent }) =>
    place(
      box(8, 10, 360, 500, '#2b1d10', 6, { opacity: 0.1 }) +
        box(0, 0, 360, 500, lighter(paper, 0.2), 6) +
        times(6, (row) => stave(70 + row * 70, row + 2)),
      290,
      40,
      { turn: 9 },
    ) +
    place(
      box(8, 10, 360, 500, '#2b1d10', 6, { opacity: 0.12 }) +
        box(0, 0, 360, 500, paper, 6) +
        box(110, 26, 140, 16, main, 8) +
        times(5, (row) => stave(86 + row * 80, row)),
      20,
      50,
      { turn: -6 },
    ) +
    place(
      box(8, 12, 300, 220, '#2b1d10', 24, { opacity: 0.14 }) +
        box(0, 0, 300, 220, dark, 24) +
        box(14, 14, 272, 192, lighter(main, 0.35), 12) +
        circle(150, 110, 54, paper) +
        shape('M134 82 l46 28 l-46 28 z', main) +
        line('M40 184 h220', paper, 7) +
        line('M40 184 h90', accent, 7) +
        circle(130, 184, 9, accent),
      360,
      390,
      { turn: 7 },
    ) +
    place(
      box(-10, -120, 20, 220, accent, 8) +
        shape('M-10 100 h20 l-10 34 z', '#e9cfa4') +
        box(-10, -130, 20, 24, darker(accent, 0.3), 6),
      640,
      230,
      { turn: 30 },
    ),
};
