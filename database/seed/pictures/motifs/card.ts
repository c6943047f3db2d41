import { darker, lighter } from '../colour';
import { dark, paper } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, place, shape, times } from '../svg';

const note =
  line('M0 0 V-130 l76 -20 V-24', dark, 13) +
  line('M0 -104 l76 -20', dark, 13) +
  circle(-22, 2, 27, dark) +
  circle(54, -22, 27, dark);

/** A notice on a cork board: something is taught here. */
export const card: Motif = {
  ground: 'scene',
  draw: ({ main, accent, wall }) =>
    box(0, 0, 900, 675, '#d3a873') +
    times(46, (index) =>
      circle((index * 197) % 900, (index * 131) % 675, 3 + (index % 4), index % 2 ? '#bf9059' : '#e2bd8c'),
    ) +
    place(
      box(0, 0, 190, 230, paper) +
        times(5, (row) => line(`M26 ${60 + row * 32} h${138 - (row % 3) * 30}`, '#d8cdb9', 8)) +
        circle(95, 18, 13, main),
      24,
      60,
      { turn: -7 },
    ) +
    place(
      box(0, 0, 180, 180, lighter(accent, 0.45)) +
        line('M40 100 q20 40 50 40 t50 -40', accent, 10) +
        circle(60, 66, 9, dark) +
        circle(120, 66, 9, dark) +
        circle(90, 16, 13, main),
      700,
      400,
      { turn: 6 },
    ) +
    place(
      box(0, 0, 170, 210, lighter(wall, 0.5)) +
        times(
          4,
          (row) => box(24, 50 + row * 36, 24, 22, accent, 4) + line(`M64 ${61 + row * 36} h80`, '#cfc3ad', 8),
        ) +
        circle(85, 16, 13, darker(accent, 0.2)),
      706,
      90,
      { turn: 5 },
    ) +
    place(
      box(0, 0, 150, 190, lighter(main, 0.6)) +
        shape('M75 130 q-60 -44 -40 -76 q24 -22 40 8 q16 -30 40 -8 q20 32 -40 76 z', main) +
        circle(75, 14, 12, accent),
      52,
      404,
      { turn: 5 },
    ) +
    place(
      box(8, 12, 460, 570, '#2b1d10', 10, { opacity: 0.16 }) +
        box(0, 0, 460, 570, paper, 10) +
        shape('M0 10 q0 -10 10 -10 h440 q10 0 10 10 v300 q-230 70 -460 0 z', main) +
        circle(130, 120, 92, lighter(main, 0.16)) +
        circle(330, 190, 76, darker(main, 0.08)) +
        circle(230, 164, 100, lighter(accent, 0.55)) +
        place(note, 206, 222) +
        box(104, 376, 252, 24, dark, 12) +
        times(3, (row) => box(84 + row * 16, 424 + row * 32, 292 - row * 32, 13, '#d9cfbe', 7)) +
        times(7, (index) =>
          line(`M${50 + index * 60} 520 v44`, '#d9cfbe', 3, { 'stroke-dasharray': '6 8' }),
        ) +
        circle(230, 20, 18, accent) +
        circle(224, 14, 6, lighter(accent, 0.7)),
      220,
      50,
      { turn: -1.5 },
    ),
};
