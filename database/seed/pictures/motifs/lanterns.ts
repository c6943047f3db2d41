import { darker, mix } from '../colour';
import { dark, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shape, times } from '../svg';

function lantern(fill: string): string {
  return (
    line('M0 -150 V-70', dark, 4) +
    circle(0, 0, 112, '#ffd98a', { opacity: 0.16 }) +
    oval(0, 0, 78, 66, fill) +
    oval(0, 0, 50, 66, mix(fill, '#ffcf7a', 0.35)) +
    oval(0, 0, 20, 66, mix(fill, '#ffe3a8', 0.6)) +
    box(-32, -76, 64, 18, '#e2b04a', 5) +
    box(-32, 58, 64, 18, '#e2b04a', 5) +
    line('M0 76 v26 M-12 84 v46 M0 92 v52 M12 84 v46', '#e2b04a', 5)
  );
}

/** An evening with lanterns over the lane. */
export const lanterns: Motif = {
  ground: 'scene',
  draw: ({ main, accent }) =>
    box(0, 0, 900, 675, '#27395a') +
    shape('M0 420 q450 -90 900 0 V675 H0 z', '#34507a', { opacity: 0.7 }) +
    times(26, (index) =>
      circle((index * 173) % 900, (index * 89) % 300, 2 + (index % 3), '#fdf1cf', { opacity: 0.8 }),
    ) +
    circle(734, 120, 62, '#fbeebf') +
    circle(714, 106, 54, '#fff8dc', { opacity: 0.6 }) +
    times(6, (index) => {
      const x = -40 + index * 170;
      const y = 440 + ((index * 43) % 60);
      return (
        shape(`M${x - 16} ${y} q96 -20 96 -70 q0 50 96 70 v240 h-192 z`, index % 2 ? '#1d2b45' : '#22324f') +
        times(4, (n) =>
          box(
            x + 26 + (n % 2) * 66,
            y + 50 + Math.floor(n / 2) * 80,
            34,
            44,
            (n + index) % 3 ? '#f6cf78' : '#3d5478',
            4,
          ),
        )
      );
    }) +
    line('M-20 60 Q240 150 450 110 T920 70', dark, 5) +
    line('M-20 200 Q300 300 520 250 T920 260', dark, 5) +
    place(lantern('#d5523c'), 150, 254, { scale: 1.06 }) +
    place(lantern(main), 380, 270, { scale: 0.9 }) +
    place(lantern('#d5523c'), 590, 250, { scale: 1.12 }) +
    place(lantern(darker(accent, 0.05)), 790, 400, { scale: 0.96 }) +
    place(lantern('#d5523c'), 270, 424, { scale: 0.84 }) +
    box(0, 640, 900, 40, '#162237') +
    [
      [380, 640],
      [440, 646],
      [640, 640],
    ]
      .map(
        ([x = 0, y = 0], index) =>
          circle(x, y - 74 + index * 6, 22, woodDeep) +
          shape(`M${x - 32} ${y + 30} q0 -90 32 -90 t32 90 z`, [main, accent, '#8fb0a5'][index] ?? main),
      )
      .join(''),
};
