import { darker, lighter } from '../colour';
import { cream, dark, wood } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape } from '../svg';

function cube(x: number, y: number, fill: string, sign: string): string {
  return (
    box(x, y, 120, 120, fill, 12) +
    box(x + 84, y, 36, 120, darker(fill, 0.1), 12) +
    box(x + 16, y + 16, 88, 88, lighter(fill, 0.75), 10) +
    place(sign, x + 60, y + 60)
  );
}

/** A toddler's building blocks and a bear. */
export const blocks: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) =>
    oval(300, 540, 360, 44, lighter(main, 0.6)) +
    shadow(300, 534, 310, 16) +
    cube(30, 412, main, shape('M0 -30 L28 24 H-28 z', main)) +
    cube(158, 412, accent, circle(0, 0, 28, accent)) +
    cube(94, 290, '#8fb9a8', box(-25, -25, 50, 50, '#6a9c88', 6)) +
    shape('M72 288 l82 -96 l82 96 z', '#d9654d') +
    shape('M154 192 l82 96 h-40 z', '#c25440') +
    shape('M290 530 v-84 q0 -62 -0 -62 h40 q30 0 30 60 v86 z', wood) +
    shape('M360 530 q-12 -130 30 -170 h130 q42 40 30 170 z', '#b5804f') +
    oval(455, 460, 62, 74, '#e3bd8c') +
    circle(386, 232, 42, '#b5804f') +
    circle(524, 232, 42, '#b5804f') +
    circle(386, 232, 22, '#e3bd8c') +
    circle(524, 232, 22, '#e3bd8c') +
    oval(455, 294, 106, 92, '#c08b58') +
    oval(455, 326, 52, 42, cream) +
    oval(455, 306, 20, 14, dark) +
    line('M455 318 v14 q-14 14 -26 4 M455 332 q14 14 26 4', dark, 5) +
    circle(418, 278, 11, dark) +
    circle(492, 278, 11, dark) +
    circle(421, 274, 4, '#ffffff') +
    circle(495, 274, 4, '#ffffff') +
    oval(398, 522, 50, 26, '#a67243') +
    oval(514, 522, 50, 26, '#a67243') +
    oval(398, 522, 26, 14, '#e3bd8c') +
    oval(514, 522, 26, 14, '#e3bd8c') +
    shape('M455 384 l-50 -22 v44 z M455 384 l50 -22 v44 z', accent) +
    circle(455, 384, 13, darker(accent, 0.2)),
};
