import { lighter } from '../colour';
import { cream, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, line, oval, place, shadow, shape, times } from '../svg';

const slice =
  shape('M-70 60 V-40 q-26 -62 40 -66 h60 q66 4 40 66 V60 z', '#b87333') +
  shape('M-58 48 V-42 q-20 -46 32 -50 h52 q52 4 32 50 V48 z', '#f7e0b4') +
  oval(-20, -30, 8, 5, '#e6c488') +
  oval(22, -8, 10, 6, '#e6c488') +
  oval(-14, 20, 7, 5, '#e6c488') +
  oval(26, 30, 6, 4, '#e6c488');

function wheat(x: number, y: number, turn: number): string {
  const ear = times(5, (row) =>
    [-1, 1]
      .map((side) =>
        oval(side * 11, -row * 22, 8, 14, '#dba844', { transform: `rotate(${side * 26} 0 ${-row * 22})` }),
      )
      .join(''),
  );
  return place(line('M0 130 V-70', '#c08f3a', 6) + ear, x, y, { turn });
}

export const bread: Motif = {
  ground: 'table',
  draw: ({ main }) =>
    shape('M-60 560 l60 -150 h300 l-40 150 z', lighter(main, 0.15)) +
    times(4, (index) =>
      line(`M${-30 + index * 74} 556 l${46 - index * 12} -142`, cream, 9, { opacity: 0.55 }),
    ) +
    wheat(560, 320, 24) +
    wheat(604, 350, 42) +
    shadow(310, 540, 300, 22) +
    box(20, 498, 560, 36, woodDeep, 16) +
    box(20, 486, 560, 34, wood, 16) +
    shape('M70 488 q-40 -190 110 -206 h190 q140 20 110 206 z', '#a9642c') +
    shape('M84 470 q-24 -160 104 -172 h176 q116 14 102 150 q-190 60 -382 22 z', '#cd8840') +
    times(4, (index) => shape(`M${150 + index * 78} 440 q-26 -70 26 -128 q26 60 6 128 z`, '#f0cf94')) +
    line('M118 350 q26 -34 70 -38', '#eab673', 10, { opacity: 0.7 }) +
    place(slice, 502, 432, { turn: 8, scale: 0.94 }) +
    place(slice, 566, 446, { turn: 17, scale: 0.88 }),
};
