import { darker, lighter } from '../colour';
import { cream, dark, paper, steel, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, shadow, shape, times } from '../svg';

export const laptop: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    shadow(290, 540, 330, 18) +
    box(72, 140, 440, 310, dark, 20) +
    box(90, 158, 404, 264, lighter(main, 0.75), 6) +
    box(90, 158, 110, 264, main, 6) +
    times(4, (row) => box(108, 186 + row * 44, 72, 18, lighter(main, row === 1 ? 0.6 : 0.2), 9)) +
    box(222, 182, 250, 96, paper, 8) +
    shape('M236 262 l46 -46 l40 26 l52 -48 l84 68 z', accent) +
    circle(438, 208, 13, '#f3c65b') +
    times(
      3,
      (row) =>
        box(222, 300 + row * 34, 116, 20, paper, 8) +
        box(352, 300 + row * 34, 120, 20, lighter(accent, 0.5), 8),
    ) +
    shape('M20 500 L66 450 H518 L564 500 z', steel) +
    shape('M96 462 H488 l24 24 H72 z', steelDeep) +
    times(3, (row) =>
      line(`M${90 - row * 8} ${467 + row * 7} h${404 + row * 16}`, dark, 4, { 'stroke-dasharray': '14 8' }),
    ) +
    box(10, 498, 564, 26, darker(steel, 0.1), 12) +
    oval(640, 528, 62, 14, darker(cream, 0.15)) +
    shape('M594 414 h92 l-10 108 q-36 12 -72 0 z', accent) +
    shape('M650 414 h36 l-10 108 q-14 5 -28 6 z', darker(accent, 0.13)) +
    line('M686 438 q38 0 30 34 q-8 20 -34 20', accent, 13) +
    oval(640, 414, 46, 11, '#6a4327') +
    line('M-60 536 L10 470', '#e2b04a', 14) +
    line('M-60 536 l-8 8', dark, 8),
};
