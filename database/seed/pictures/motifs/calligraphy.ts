import { darker } from '../colour';
import { dark, paper, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shape } from '../svg';

/** A sheet with two brushed characters' strokes, ink stone and brush, seen from above. */
export const calligraphy: Motif = {
  ground: 'cloth',
  draw: ({ main, accent }) =>
    place(
      box(8, 12, 330, 520, '#2b1d10', 4, { opacity: 0.12 }) +
        box(0, 0, 330, 520, paper, 4) +
        box(0, 0, 330, 30, main) +
        box(0, 490, 330, 30, main) +
        line('M70 120 q90 -16 190 -10', dark, 22) +
        line('M168 70 q4 90 -4 170', dark, 24) +
        line('M160 150 q-30 70 -96 96', dark, 19) +
        line('M172 150 q40 60 96 84', dark, 25) +
        line('M86 320 q80 -14 160 -8', dark, 20) +
        line('M90 320 q-4 60 6 120 M246 312 q10 70 -2 132', dark, 19) +
        line('M92 380 q70 -8 150 -4 M98 440 q70 -6 146 -2', dark, 16) +
        box(264, 420, 42, 52, '#c8402f', 6) +
        line('M276 434 h18 M276 446 h18 M285 434 v26', paper, 4),
      20,
      40,
      { turn: -4 },
    ) +
    place(
      line('M0 -250 V130', wood, 24) +
        line('M-5 -240 V120', '#d6a56f', 6) +
        box(-16, 118, 32, 40, woodDeep, 6) +
        shape('M-17 156 h34 q4 60 -17 110 q-21 -50 -17 -110 z', '#57483f') +
        shape('M-11 206 h22 q-2 34 -11 60 q-9 -26 -11 -60 z', dark) +
        circle(0, -258, 11, accent),
      500,
      300,
      { turn: 28 },
    ) +
    box(410, 420, 200, 150, darker(dark, 0.1), 22) +
    box(426, 436, 168, 118, '#4d4641', 16) +
    oval(496, 506, 58, 36, '#1f1b19') +
    oval(480, 496, 20, 8, '#ffffff', { opacity: 0.25 }) +
    place(box(-16, -70, 32, 140, '#26211f', 6) + box(-16, -70, 32, 40, accent, 6), 640, 470, { turn: 12 }),
};
