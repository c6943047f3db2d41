import { darker, lighter } from '../colour';
import { cream, dark, paper } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

function book(x: number, y: number, width: number, height: number, fill: string): string {
  return (
    box(x, y, width, height, fill, 8) +
    box(x + width - 44, y + 8, 44, height - 16, paper) +
    times(3, (index) =>
      line(`M${x + width - 40} ${y + 16 + index * ((height - 30) / 2)} h36`, '#ddd2bd', 2.5),
    ) +
    box(x, y + height - 8, width, 8, darker(fill), 4) +
    box(x + 36, y, 14, height, darker(fill, 0.1)) +
    box(x + 90, y + height / 2 - 6, width * 0.36, 11, lighter(fill, 0.6), 5)
  );
}

export const books: Motif = {
  ground: 'table',
  draw: ({ main, accent }, random) => {
    const fills = [main, accent, darker(main, 0.35), '#8fb0a5', '#d9a441', lighter(main, 0.4)];
    const stack = times(5, (index) => {
      const width = random.int(330, 410);
      return book(60 + random.int(0, 40), 472 - index * 62, width, 62, fills[index] ?? main);
    });
    const standing =
      box(-36, -330, 84, 330, accent, 8) +
      box(-36, -330, 20, 330, darker(accent)) +
      box(0, -284, 34, 90, lighter(accent, 0.6), 6) +
      circle(16, -60, 15, lighter(accent, 0.5));
    return (
      shadow(300, 536, 280, 18) +
      place(standing, 524, 536, { turn: -11 }) +
      stack +
      oval(230, 222, 72, 12, darker(main, 0.3), { opacity: 0.3 }) +
      shape('M170 120 h120 l-10 96 q-50 14 -100 0 z', cream) +
      line('M290 142 q48 0 38 34 q-12 26 -44 22', cream, 13) +
      oval(230, 120, 60, 14, lighter(dark, 0.2)) +
      shape('M190 170 q40 20 80 0', 'none', { stroke: main, 'stroke-width': 7 })
    );
  },
};
