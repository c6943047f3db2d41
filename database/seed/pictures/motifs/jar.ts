import { darker, lighter } from '../colour';
import { green, paper, wood, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

function glass(x: number, scale: number, fill: string, content: string, lid: string): string {
  return place(
    box(-100, -250, 200, 250, '#e6eef0', 34) +
      box(-90, -200, 180, 190, fill, 28) +
      content +
      box(-100, -250, 200, 250, '#ffffff', 34, { opacity: 0.14 }) +
      box(-86, -232, 18, 200, '#ffffff', 9, { opacity: 0.45 }) +
      box(-88, -300, 176, 56, lid, 14) +
      box(-88, -262, 176, 16, darker(lid, 0.15), 6) +
      box(-50, -140, 110, 80, paper, 8) +
      line('M-30 -116 h70 M-30 -96 h46', '#b9a98c', 6),
    x,
    536,
    { scale },
  );
}

/** Home-made preserves. */
export const jar: Motif = {
  ground: 'table',
  draw: ({ main, accent }) => {
    const chillies = times(9, (index) =>
      place(
        shape('M0 0 q26 -8 50 6 q-24 14 -50 4 z', index % 3 ? '#c8392b' : '#e0602f'),
        -78 + ((index * 53) % 130),
        -176 + ((index * 41) % 150),
        { turn: index * 40 },
      ),
    );
    const plums = times(12, (index) =>
      circle(
        -66 + (index % 4) * 44,
        -170 + Math.floor(index / 4) * 56,
        24,
        index % 2 ? '#8fa84e' : '#a5bb62',
      ),
    );
    return (
      shadow(300, 540, 330, 20) +
      glass(460, 1, '#dfc46c', plums, main) +
      glass(140, 0.86, '#a33a24', chillies, accent) +
      box(250, 506, 110, 30, wood, 6) +
      oval(305, 506, 55, 10, lighter(wood, 0.3)) +
      line('M556 520 L690 450', woodDeep, 14) +
      oval(702, 444, 40, 22, woodDeep, { transform: 'rotate(-28 702 444)' }) +
      circle(290, 494, 15, '#f4ead4') +
      circle(322, 492, 17, '#efe2c6') +
      line('M322 474 q4 -12 0 -18', green, 5) +
      circle(18, 528, 12, '#c8392b')
    );
  },
};
