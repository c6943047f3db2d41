import { lighter } from '../colour';
import { dark, steel, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

export const guitar: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) => {
    const body =
      'M0 -270 q74 0 78 66 q0 44 -16 62 q38 24 42 92 q0 104 -104 104 t-104 -104 q4 -68 42 -92 q-16 -18 -16 -62 q4 -66 78 -66 z';
    const top = '#e0a65c';
    return (
      shadow(310, 536, 210, 18) +
      box(420, 330, 150, 206, lighter(main, 0.05), 10) +
      box(420, 330, 150, 18, lighter(main, 0.3), 8) +
      circle(495, 444, 54, dark) +
      circle(495, 444, 40, '#57504c') +
      circle(495, 444, 14, dark) +
      [446, 470, 494, 518, 542].map((x) => circle(x, 372, 7, accent)).join('') +
      place(
        shape(body, woodDeep, { transform: 'translate(7 6)' }) +
          shape(body, top) +
          shape('M40 -60 q30 40 8 74 q-30 26 -62 10 q60 -10 54 -84 z', '#8a4f2c', { opacity: 0.8 }) +
          circle(0, -116, 44, '#c98a45') +
          circle(0, -116, 36, dark) +
          box(-48, -14, 96, 20, woodDeep, 8) +
          box(-19, -470, 38, 330, woodDeep, 6) +
          times(9, (index) => line(`M-19 ${-440 + index * 30} h38`, steel, 3)) +
          shape('M-28 -556 q28 -14 56 0 l-7 92 h-42 z', wood) +
          [-540, -514, -488].map((y) => circle(-32, y, 8, steel) + circle(32, y, 8, steel)).join('') +
          times(6, (index) => line(`M${-13 + index * 5.2} -545 V-4`, '#f4efe6', 1.6)) +
          oval(-52, -30, 8, 34, lighter(top, 0.5), { opacity: 0.6, transform: 'rotate(14 -52 -30)' }),
        232,
        462,
        { turn: 9, scale: 0.86 },
      )
    );
  },
};
