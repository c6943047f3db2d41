import { darker, lighter } from '../colour';
import { cream, dark } from '../ink';
import type { Motif } from '../motif';
import { circle, line, oval, shadow, shape } from '../svg';

export const cat: Motif = {
  ground: 'floor',
  draw: ({ fur, main, accent }) => {
    const [deep, pale] = [darker(fur, 0.25), lighter(fur, 0.65)];
    return (
      oval(300, 536, 270, 34, lighter(main, 0.25)) +
      oval(300, 533, 232, 25, 'none', { stroke: lighter(main, 0.6), 'stroke-width': 5 }) +
      shadow(300, 528, 170, 18) +
      line('M412 500 q112 14 96 -84 q-10 -46 -52 -36', fur, 42) +
      line('M456 380 q-8 2 -12 8', deep, 40) +
      shape('M168 520 q-22 -190 80 -256 h104 q102 66 80 256 q-132 24 -264 0 z', fur) +
      shape('M244 330 q56 44 112 0 q40 130 0 190 h-112 q-40 -60 0 -190 z', pale) +
      line(
        'M182 400 q22 4 36 20 M176 444 q22 2 36 16 M418 400 q-22 4 -36 20 M424 444 q-22 2 -36 16',
        deep,
        12,
      ) +
      line('M256 430 v76 M344 430 v76', darker(fur, 0.12), 6) +
      oval(254, 516, 44, 24, pale) +
      oval(346, 516, 44, 24, pale) +
      line('M242 520 v12 M262 520 v12 M334 520 v12 M354 520 v12', deep, 4) +
      shape('M166 216 L176 66 q54 14 88 62 z M434 216 L424 66 q-54 14 -88 62 z', fur) +
      shape('M192 150 L194 100 q26 8 46 34 z M408 150 L406 100 q-26 8 -46 34 z', '#eba79b') +
      oval(300, 212, 140, 116, fur) +
      line('M300 104 v44 M268 108 l6 34 M332 108 l-6 34', deep, 13) +
      line('M170 226 l34 4 M176 256 l30 -4 M430 226 l-34 4 M424 256 l-30 -4', deep, 10) +
      oval(272, 258, 44, 36, cream) +
      oval(328, 258, 44, 36, cream) +
      oval(244, 202, 23, 27, '#f3d66b') +
      oval(356, 202, 23, 27, '#f3d66b') +
      oval(244, 204, 12, 23, dark) +
      oval(356, 204, 12, 23, dark) +
      circle(250, 193, 6, '#ffffff') +
      circle(362, 193, 6, '#ffffff') +
      shape('M285 234 h30 q-2 16 -15 18 q-13 -2 -15 -18 z', '#d9796d') +
      line('M300 252 v12 q-12 18 -28 8 M300 264 q12 18 28 8', dark, 5) +
      line('M214 262 l-66 -10 M214 274 l-64 12 M386 262 l66 -10 M386 274 l64 12', '#ffffff', 3.5, {
        opacity: 0.9,
      }) +
      line('M208 308 q92 44 184 0', accent, 17) +
      circle(300, 338, 17, '#f3c34d') +
      circle(300, 343, 5, dark)
    );
  },
};
