import { mix } from '../colour';
import { dark } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shape, times } from '../svg';

function roofs(y: number, fill: string, offset: number): string {
  return times(6, (index) => {
    const x = -90 + offset + index * 180;
    const tall = y + ((index * 67) % 50);
    return shape(`M${x} ${tall} l92 -58 l92 58 v300 h-184 z`, fill) + box(x + 124, tall - 66, 24, 50, fill);
  });
}

/** Evening over the roofs, seen from the terrace. */
export const sunset: Motif = {
  ground: 'scene',
  draw: ({ main }) => {
    const bands = ['#f6b26b', '#f8c27f', '#fad399', '#fce3b8', '#fdeccb'];
    return (
      box(0, 0, 900, 675, '#ee9a5e') +
      bands.map((fill, index) => oval(450, 430, 640 - index * 104, 390 - index * 66, fill)).join('') +
      circle(450, 400, 92, '#fff4d6') +
      circle(450, 400, 76, '#ffdf8f') +
      oval(210, 150, 120, 15, '#fbe0bd', { opacity: 0.8 }) +
      oval(280, 172, 90, 11, '#fbe0bd', { opacity: 0.8 }) +
      oval(700, 110, 140, 14, '#fbe0bd', { opacity: 0.7 }) +
      [
        [600, 210],
        [650, 186],
        [690, 226],
      ]
        .map(([x = 0, y = 0]) => line(`M${x - 20} ${y - 8} q12 -10 20 6 q8 -16 20 -6`, dark, 5))
        .join('') +
      roofs(430, '#d98a62', 0) +
      roofs(490, '#b4634f', -80) +
      roofs(560, mix('#6d3f46', main, 0.25), 20) +
      times(9, (index) => box(52 + index * 98, 600 + ((index * 31) % 40), 22, 26, '#f9d38a', 3)) +
      line('M0 330 Q300 372 560 320 T900 340 M0 350 Q300 390 560 338 T900 356', dark, 3, { opacity: 0.6 }) +
      line('M742 560 V250 M716 270 h52 M722 296 h40', dark, 9) +
      place(
        shape('M-30 0 q-8 -56 22 -58 l-4 -22 l14 12 l14 -12 l-4 24 q24 14 14 56 z', dark) +
          line('M24 -6 q32 4 30 -30', dark, 9),
        196,
        566,
      )
    );
  },
};
