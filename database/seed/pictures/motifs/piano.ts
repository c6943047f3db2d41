import { darker, lighter } from '../colour';
import { cream, dark, paper, woodDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, shadow, shape, times } from '../svg';

export const piano: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) => {
    const body = darker(main, 0.35);
    return (
      shadow(300, 538, 330, 18) +
      box(-10, 120, 620, 40, lighter(body, 0.12), 8) +
      box(6, 156, 588, 376, body, 6) +
      box(34, 182, 532, 130, darker(body, 0.2), 10) +
      shape('M196 186 h102 v112 h-102 z M302 186 h102 v112 h-102 z', paper) +
      times(4, (row) => line(`M208 ${206 + row * 24} h78 M314 ${206 + row * 24} h78`, '#b9b0a2', 3)) +
      [218, 246, 268, 326, 352, 378]
        .map((x, index) => circle(x, 212 + ((index * 29) % 66), 6, dark))
        .join('') +
      box(-24, 326, 648, 30, lighter(body, 0.16), 6) +
      box(-8, 356, 616, 62, paper) +
      times(24, (index) => line(`M${17 + index * 25} 358 v58`, '#d5cab8', 2.5)) +
      times(24, (index) => ([2, 6].includes(index % 7) ? '' : box(9 + index * 25, 356, 15, 38, dark, 3))) +
      box(-24, 416, 648, 24, darker(body, 0.15), 6) +
      box(10, 440, 34, 96, darker(body, 0.1)) +
      box(556, 440, 34, 96, darker(body, 0.1)) +
      line('M280 516 h14 M308 516 h14', '#e1b34f', 12) +
      box(176, 470, 250, 32, accent, 12) +
      box(176, 490, 250, 14, darker(accent), 7) +
      line('M204 506 v44 M398 506 v44', woodDeep, 15) +
      shape('M440 120 v-54 h60 v54 z', cream) +
      line('M470 66 q-30 -60 -52 -66 M470 66 q0 -60 4 -80 M470 66 q26 -50 50 -58', '#6a9c66', 7) +
      [418, 474, 520]
        .map((x, index) => circle(x, [2, -16, 8][index] ?? 0, 20, index === 1 ? accent : lighter(accent)))
        .join('')
    );
  },
};
