import { darker, lighter } from '../colour';
import { cream, dark } from '../ink';
import type { Motif } from '../motif';
import { circle, line, oval, shadow, shape } from '../svg';

export const dog: Motif = {
  ground: 'lawn',
  draw: ({ fur, main }) => {
    const [deep, pale] = [darker(fur, 0.22), lighter(fur, 0.75)];
    return (
      shadow(310, 536, 200, 20) +
      line('M440 440 q110 -10 92 -110 q-14 -36 -48 -14', fur, 44) +
      line('M500 318 q-14 -12 -20 4', pale, 26) +
      shape('M190 536 q-20 -200 70 -270 h110 q120 90 104 270 z', fur) +
      shape('M236 330 q70 60 128 0 q36 110 4 200 h-136 q-28 -90 4 -200 z', pale) +
      oval(430, 486, 70, 58, deep) +
      line('M256 400 v116 M344 400 v116', darker(fur, 0.15), 7) +
      oval(240, 520, 50, 24, pale) +
      oval(356, 520, 50, 24, pale) +
      oval(452, 524, 48, 20, pale) +
      shape('M168 190 q-34 -110 26 -128 q56 30 78 84 z M432 190 q34 -110 -26 -128 q-56 30 -78 84 z', deep) +
      shape('M184 150 q-14 -56 12 -66 q28 20 42 50 z M416 150 q14 -56 -12 -66 q-28 20 -42 50 z', '#eab39a') +
      oval(300, 218, 142, 124, fur) +
      shape('M172 250 q60 -34 100 -110 q28 -26 56 0 q40 76 100 110 q-20 96 -128 96 t-128 -96 z', pale) +
      shape('M270 142 q30 -30 60 0 l-12 70 h-36 z', fur) +
      circle(238, 214, 19, dark) +
      circle(362, 214, 19, dark) +
      circle(244, 207, 6, '#ffffff') +
      circle(368, 207, 6, '#ffffff') +
      oval(232, 170, 18, 10, cream) +
      oval(368, 170, 18, 10, cream) +
      shape('M274 306 q26 20 52 0 q4 52 -26 52 t-26 -52 z', '#e2736b') +
      line('M300 322 v24', '#c65a55', 4) +
      shape('M270 244 q30 -16 60 0 q-2 28 -30 34 q-28 -6 -30 -34 z', dark) +
      oval(290, 250, 10, 5, '#ffffff', { opacity: 0.5 }) +
      line('M300 278 v20 q-18 22 -42 6 M300 298 q18 22 42 6', dark, 6) +
      line('M196 344 q104 56 208 0', main, 24) +
      circle(300, 388, 21, '#f1c453') +
      circle(300, 388, 10, '#d99f2f')
    );
  },
};
