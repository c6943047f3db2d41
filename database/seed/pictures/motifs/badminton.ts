import { darker } from '../colour';
import { dark, paper } from '../ink';
import type { Motif } from '../motif';
import { box, line, oval, place, shadow, shape, times } from '../svg';

function racket(main: string): string {
  return (
    `<clipPath id="strings"><ellipse cx="0" cy="-330" rx="104" ry="136"/></clipPath>` +
    oval(0, -330, 104, 136, '#ffffff', { opacity: 0.35 }) +
    `<g clip-path="url(#strings)">` +
    times(
      12,
      (index) =>
        line(`M${-104 + index * 19} -470 V-190`, paper, 2.5) +
        line(`M-110 ${-462 + index * 24} H110`, paper, 2.5),
    ) +
    '</g>' +
    oval(0, -330, 106, 138, 'none', { stroke: main, 'stroke-width': 14 }) +
    shape('M-40 -204 L0 -120 L40 -204', 'none', { stroke: main, 'stroke-width': 12 }) +
    line('M0 -190 V-40', darker(main, 0.25), 13) +
    box(-15, -60, 30, 160, dark, 13) +
    times(5, (index) => line(`M-13 ${-36 + index * 28} l26 12`, '#6a615c', 5))
  );
}

const shuttle =
  shape('M-62 -120 L-26 20 h52 L62 -120 q-62 26 -124 0 z', paper) +
  line('M-36 -112 L-14 16 M0 -106 V16 M36 -112 L14 16 M-48 -60 q48 18 96 0', '#cfc6b6', 5) +
  shape('M-30 18 h60 q4 50 -30 52 q-34 -2 -30 -52 z', '#f0e3c8') +
  box(-31, 14, 62, 14, '#d15a45', 6);

export const badminton: Motif = {
  ground: 'lawn',
  draw: ({ main, accent }) =>
    shadow(300, 540, 250, 18) +
    place(racket(accent), 380, 440, { turn: 24 }) +
    place(racket(main), 220, 440, { turn: -22 }) +
    place(shuttle, 300, 460, { turn: 14, scale: 0.95 }) +
    place(shuttle, 520, 500, { turn: 76, scale: 0.62 }),
};
