import { darker, lighter, mix } from './colour';
import { green, greenDeep, type Ink, wood } from './ink';
import type { Ground } from './motif';
import { box, circle, line, oval, shape, times } from './svg';

/** Daylight that falls through a window on a wall. */
function sunlight(): string {
  const pane = (x: number, y: number) =>
    shape(`M${x} ${y} l120 -18 v150 l-120 24 z`, '#fffaf0', { opacity: 0.28 });
  return pane(560, 40) + pane(694, 20) + pane(560, 210) + pane(694, 186);
}

function table({ wall, table: top }: Ink): string {
  return (
    box(-150, -150, 1200, 640, wall) +
    sunlight() +
    box(-150, 470, 1200, 500, top) +
    box(-150, 470, 1200, 9, lighter(top, 0.35)) +
    times(4, (row) =>
      line(`M-150 ${528 + row * 48} q300 ${row % 2 ? 14 : -12} 620 0 t580 4`, darker(top, 0.08), 3),
    )
  );
}

function floor({ wall, floor: boards }: Ink): string {
  return (
    box(-150, -150, 1200, 610, wall) +
    sunlight() +
    box(-150, 440, 1200, 500, boards) +
    box(-150, 426, 1200, 20, lighter(wall, 0.6)) +
    times(9, (index) => {
      const x = 450 + (index - 4) * 130;
      return line(`M${x} 448 L${450 + (index - 4) * 250} 830`, darker(boards, 0.1), 3);
    }) +
    line('M190 520 h110 M560 560 h140 M20 620 h150 M640 660 h170', darker(boards, 0.1), 3)
  );
}

function street({ wall }: Ink): string {
  const lane = mix(wall, '#ffffff', 0.15);
  return (
    box(-150, -150, 1200, 700, '#cfe5ea') +
    box(-150, 90, 1200, 380, lane) +
    times(5, (row) =>
      times(4, (column) =>
        box(-90 + column * 330 + (row % 2) * 120, 130 + row * 66, 74, 26, darker(lane, 0.06), 4),
      ),
    ) +
    box(-150, 76, 1200, 24, darker('#b4644c', 0.1), 6) +
    box(40, -150, 46, 650, '#b6a58c') +
    times(5, (index) => oval(52 + (index % 2) * 20, 130 + index * 70, 9, 17, '#d8cbb2')) +
    times(9, (index) =>
      circle(-90 + index * 74, -36 + ((index * 37) % 46), 84, index % 2 ? green : greenDeep),
    ) +
    box(-150, 462, 1200, 22, '#b9b3a8') +
    box(-150, 484, 1200, 480, '#d9d2c5') +
    line(
      'M-150 560 H1050 M120 486 l-60 74 M420 486 l-14 74 M720 486 l44 74 M300 562 l-60 180 M660 562 l60 180',
      '#c6beb0',
      4,
    )
  );
}

function lawn(): string {
  return (
    box(-150, -150, 1200, 700, '#cfe8ee') +
    oval(190, 110, 90, 30, '#ffffff', { opacity: 0.85 }) +
    oval(250, 92, 62, 32, '#ffffff', { opacity: 0.85 }) +
    oval(700, 70, 80, 24, '#ffffff', { opacity: 0.8 }) +
    times(12, (index) =>
      circle(-120 + index * 104, 350 + ((index * 53) % 44), 100, index % 3 ? '#7fb07a' : '#6aa172'),
    ) +
    box(-150, 400, 1200, 560, '#9cc47c') +
    shape('M-150 470 q300 -50 620 0 t580 -10 V980 H-150 z', '#8bb86c') +
    times(16, (index) => {
      const [x, y] = [(index * 211) % 900, 500 + ((index * 97) % 160)];
      return index % 4 === 0
        ? circle(x, y, 6, '#fff3c9') + circle(x, y, 2.5, '#e6a93a')
        : line(`M${x} ${y} l-5 -16 M${x} ${y} l4 -18`, '#6f9f57', 4);
    })
  );
}

function cloth({ wall }: Ink): string {
  const base = lighter(wall, 0.25);
  return (
    box(-150, -150, 1200, 1000, base) +
    times(9, (index) => box(-110 + index * 132, -150, 44, 1000, wall, 0, { opacity: 0.55 })) +
    times(8, (index) => box(-150, -110 + index * 132, 1200, 44, wall, 0, { opacity: 0.55 })) +
    line('M-150 40 H1050 M-150 640 H1050', wood, 3, { opacity: 0.25, 'stroke-dasharray': '2 16' })
  );
}

const draw: Record<Exclude<Ground, 'scene'>, (ink: Ink) => string> = { table, floor, street, lawn, cloth };

/** What lies behind and under a thing, a good way beyond 900 × 675 on every side. */
export function drawGround(ground: Ground, ink: Ink): string {
  return ground === 'scene' ? '' : draw[ground](ink);
}
