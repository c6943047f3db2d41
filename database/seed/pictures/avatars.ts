import { darker, lighter, mix } from './colour';
import { cream, dark, green, greenDeep, paper, skin } from './ink';
import { box, circle, line, oval, place, shape, times } from './svg';

/** What a person chose for a picture. */
export type Avatar =
  | {
      like: 'face';
      back: string;
      coat: string;
      hair: string;
      cut: 'bob' | 'short' | 'bun' | 'bald' | 'long';
      glasses?: boolean;
    }
  | { like: 'cat' | 'panda' | 'sprout' | 'house' | 'sun' | 'persimmon' | 'shield' | 'wave'; back: string };

const eyes = (apart: number, y: number) => circle(120 - apart, y, 6, dark) + circle(120 + apart, y, 6, dark);
const smile = (y: number) => line(`M104 ${y} q16 16 32 0`, '#a9503f', 5);
const cheeks =
  oval(84, 132, 11, 7, '#ef9c84', { opacity: 0.6 }) + oval(156, 132, 11, 7, '#ef9c84', { opacity: 0.6 });

const behind = {
  bob: (hair: string) =>
    shape('M58 150 q-10 -104 62 -104 t62 104 q-10 22 -30 18 h-64 q-20 4 -30 -18 z', hair),
  long: (hair: string) => shape('M56 206 q-16 -160 64 -160 t64 160 q-64 30 -128 0 z', hair),
  bun: (hair: string) => circle(120, 40, 26, hair) + oval(120, 102, 62, 60, hair),
  short: () => '',
  bald: () => '',
};
const before = {
  bob: (hair: string) => shape('M68 112 q-2 -58 52 -58 t52 58 q-34 -4 -52 -34 q-18 30 -52 34 z', hair),
  long: (hair: string) => shape('M68 116 q-4 -62 52 -62 t52 62 q-18 -40 -62 -42 q-30 6 -42 42 z', hair),
  bun: (hair: string) => shape('M68 110 q2 -56 52 -56 t52 56 q-20 -30 -52 -30 t-52 30 z', hair),
  short: (hair: string) =>
    shape('M64 112 q-6 -66 56 -66 q64 0 56 66 q-10 -10 -14 -30 q-40 6 -66 -10 q-22 14 -32 40 z', hair),
  bald: (hair: string) =>
    shape('M66 122 q-8 -20 2 -38 q10 14 8 34 z M174 122 q8 -20 -2 -38 q-10 14 -8 34 z', hair),
};

function face({ coat, hair, cut, glasses }: Extract<Avatar, { like: 'face' }>): string {
  return (
    behind[cut](hair) +
    shape('M26 250 q0 -70 60 -76 h68 q60 6 60 76 z', coat) +
    shape('M96 150 h48 v32 q-24 24 -48 0 z', darker(skin, 0.1)) +
    shape('M92 174 q28 34 56 0 l10 4 q-38 48 -76 0 z', lighter(coat, 0.4)) +
    oval(120, 112, 54, 58, skin) +
    circle(66, 118, 10, skin) +
    circle(174, 118, 10, skin) +
    before[cut](hair) +
    eyes(22, 118) +
    cheeks +
    smile(140) +
    (glasses
      ? circle(98, 118, 18, 'none', { stroke: dark, 'stroke-width': 4 }) +
        circle(142, 118, 18, 'none', { stroke: dark, 'stroke-width': 4 }) +
        line('M116 116 h8', dark, 4)
      : '')
  );
}

const animals = {
  cat: () =>
    shape('M60 110 L62 40 q34 12 48 38 z M180 110 L178 40 q-34 12 -48 38 z', '#54504f') +
    oval(120, 134, 80, 70, '#54504f') +
    shape('M74 176 q46 -70 92 0 q-46 36 -92 0 z', paper) +
    circle(92, 122, 14, '#f3d66b') +
    circle(148, 122, 14, '#f3d66b') +
    oval(92, 122, 6, 12, dark) +
    oval(148, 122, 6, 12, dark) +
    shape('M112 146 h16 l-8 10 z', '#e58f83') +
    line('M120 156 v8 q-8 8 -16 4 M120 164 q8 8 16 4', dark, 4) +
    line('M60 150 l-34 -6 M60 160 l-34 8 M180 150 l34 -6 M180 160 l34 8', paper, 3),
  panda: () =>
    circle(58, 70, 32, dark) +
    circle(182, 70, 32, dark) +
    oval(120, 130, 90, 82, paper) +
    oval(84, 124, 24, 30, dark, { transform: 'rotate(24 84 124)' }) +
    oval(156, 124, 24, 30, dark, { transform: 'rotate(-24 156 124)' }) +
    circle(88, 122, 8, paper) +
    circle(152, 122, 8, paper) +
    oval(120, 152, 14, 10, dark) +
    line('M120 162 v6 q-12 12 -24 4 M120 168 q12 12 24 4', dark, 5),
  sprout: () =>
    shape('M40 190 q80 -40 160 0 v60 h-160 z', '#8a5f42') +
    line('M120 190 q-6 -50 0 -84', greenDeep, 12) +
    shape('M120 112 q-70 4 -78 -64 q72 -6 78 64 z', green) +
    shape('M120 112 q6 -84 82 -80 q0 78 -82 80 z', lighter(green, 0.2)) +
    line('M118 110 q-30 -20 -52 -42 M122 110 q26 -34 56 -56', cream, 4, { opacity: 0.7 }),
  house: () =>
    box(60, 110, 120, 96, cream) +
    shape('M40 118 L120 46 L200 118 z', '#c0573f') +
    box(150, 50, 20, 40, '#a34a36') +
    shape('M100 206 v-50 q20 -22 40 0 v50 z', '#8f5d38') +
    box(72, 130, 24, 24, '#9cc7d3', 3) +
    box(144, 130, 24, 24, '#f6dc9b', 3) +
    circle(40, 200, 24, green) +
    circle(204, 202, 20, greenDeep) +
    box(0, 204, 240, 40, '#a9c98c'),
  sun: () =>
    times(12, (index) => place(box(-6, -96, 12, 28, '#f3b33f', 6), 120, 120, { turn: index * 30 })) +
    circle(120, 120, 58, '#f7c75a') +
    eyes(18, 114) +
    smile(130) +
    cheeks,
  persimmon: () =>
    circle(84, 148, 56, '#e5762f') +
    circle(150, 140, 62, '#ee8b3a') +
    oval(128, 112, 12, 8, '#f9c489', { transform: 'rotate(-30 128 112)' }) +
    shape('M150 84 l-34 -12 l26 24 l-4 20 l14 -14 l20 12 l-6 -22 l24 -18 z', greenDeep) +
    shape('M84 96 l-28 -10 l22 20 l6 12 l8 -12 l22 -16 z', green) +
    line('M150 84 v-24', '#7d5a3a', 8),
  shield: () =>
    shape('M120 36 l76 24 q6 108 -76 148 q-82 -40 -76 -148 z', cream) +
    shape('M120 56 l58 18 q4 82 -58 112 z', mix(cream, green, 0.35)) +
    line('M88 120 l24 26 l44 -50', greenDeep, 15),
  wave: () =>
    shape(
      'M66 60 h108 q30 0 30 30 v56 q0 30 -30 30 h-44 l-34 34 v-34 h-30 q-30 0 -30 -30 v-56 q0 -30 30 -30 z',
      cream,
    ) +
    [84, 120, 156]
      .map((x, index) => circle(x, 118, 12, ['#c9553d', '#e0a63a', '#4f9066'][index] ?? dark))
      .join(''),
};

/** A person's picture, 240 × 240. */
export function drawAvatar(avatar: Avatar): string {
  const drawn = avatar.like === 'face' ? face(avatar) : animals[avatar.like]();
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240">${box(0, 0, 240, 240, avatar.back) + circle(196, 40, 70, '#ffffff', { opacity: 0.14 }) + drawn}</svg>`;
}
