import { darker, lighter } from '../colour';
import { cream, dark, steel } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, place, shadow, shape, times } from '../svg';

export const suitcase: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) =>
    shadow(290, 538, 240, 18) +
    line('M220 160 V20 h120 V160', steel, 15) +
    line('M214 20 h132', dark, 24) +
    circle(160, 522, 20, dark) +
    circle(400, 522, 20, dark) +
    box(110, 136, 340, 372, main, 42) +
    box(370, 136, 80, 372, darker(main, 0.12), 42) +
    times(5, (index) => box(150 + index * 60, 156, 18, 332, darker(main, 0.1), 9)) +
    box(110, 300, 340, 16, darker(main, 0.28)) +
    box(222, 128, 116, 26, dark, 12) +
    box(176, 290, 34, 36, steel, 6) +
    box(350, 290, 34, 36, steel, 6) +
    place(circle(0, 0, 40, cream) + shape('M-22 8 l44 -22 l-14 34 l-8 -12 z', accent), 206, 226) +
    place(
      box(-44, -30, 88, 60, lighter(accent, 0.3), 8) + line('M-26 0 h52 M-26 -14 h30 M-26 14 h40', cream, 6),
      346,
      420,
      { turn: -10 },
    ) +
    line('M282 146 q70 30 96 70', accent, 6) +
    place(
      box(-24, 0, 48, 78, accent, 10) + circle(0, 14, 6, cream) + line('M-12 38 h24 M-12 54 h24', cream, 5),
      384,
      214,
      { turn: -14 },
    ) +
    box(470, 370, 130, 166, accent, 34) +
    box(490, 430, 90, 76, darker(accent, 0.13), 14) +
    line('M506 372 q0 -50 30 -50 t30 50', darker(accent, 0.25), 11) +
    line('M496 448 h78', lighter(accent, 0.5), 6),
};
