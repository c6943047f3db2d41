import { darker, lighter } from '../colour';
import { dark, steel, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, shadow, shape, times } from '../svg';

export const camera: Motif = {
  ground: 'table',
  draw: ({ main, accent }) =>
    line('M66 300 q-130 120 -60 220 q60 40 190 14', darker(main, 0.3), 22) +
    line('M66 300 q-130 120 -60 220 q60 40 190 14', accent, 5, { 'stroke-dasharray': '14 14' }) +
    shadow(310, 536, 280, 20) +
    shape('M212 210 l26 -62 h132 l26 62 z', darker(steel, 0.12)) +
    shape('M262 164 h84 v34 h-84 z', dark) +
    box(96, 176, 84, 40, steelDeep, 8) +
    times(6, (index) => line(`M${106 + index * 13} 182 v22`, darker(steelDeep, 0.3), 3)) +
    box(440, 186, 60, 30, accent, 8) +
    box(44, 206, 520, 326, steel, 30) +
    box(44, 262, 520, 210, main, 0) +
    box(44, 262, 520, 14, darker(main), 0) +
    times(5, (row) => line(`M60 ${300 + row * 36} h90 M470 ${300 + row * 36} h78`, lighter(main, 0.14), 4)) +
    circle(312, 372, 150, darker(steelDeep, 0.15)) +
    circle(312, 372, 138, steelDeep) +
    circle(312, 372, 116, dark) +
    times(24, (index) =>
      line('M0 -128 v-8', dark, 4, { transform: `translate(312 372) rotate(${index * 15})` }),
    ) +
    circle(312, 372, 88, '#27323b') +
    circle(312, 372, 62, '#33536a') +
    circle(312, 372, 34, '#1c2830') +
    oval(282, 340, 26, 17, '#d8ebf2', { opacity: 0.8, transform: 'rotate(-35 282 340)' }) +
    circle(346, 410, 10, '#d8ebf2', { opacity: 0.55 }) +
    circle(502, 240, 13, '#f6e7b0') +
    box(74, 222, 90, 18, dark, 6),
};
