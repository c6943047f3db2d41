import { darker, lighter } from '../colour';
import { cream, dark, paper, steel, steelDeep } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, shadow, shape } from '../svg';

export const washer: Motif = {
  ground: 'floor',
  draw: ({ main, accent }) =>
    shadow(270, 538, 250, 18) +
    box(60, 524, 60, 16, dark, 4) +
    box(420, 524, 60, 16, dark, 4) +
    box(40, 90, 460, 440, paper, 26) +
    box(430, 90, 70, 440, darker(paper, 0.07), 26) +
    box(40, 90, 460, 92, lighter(main, 0.55), 26) +
    box(40, 160, 460, 8, lighter(main, 0.2)) +
    box(70, 112, 130, 38, cream, 8) +
    circle(290, 130, 26, main) +
    line('M290 130 l12 -16', cream, 6) +
    box(350, 114, 110, 32, dark, 8) +
    line('M364 130 h40', '#9fdcae', 8) +
    circle(270, 348, 150, steel) +
    circle(270, 348, 126, steelDeep) +
    circle(270, 348, 112, '#2f4450') +
    `<clipPath id="drum"><circle cx="270" cy="348" r="112"/></clipPath><g clip-path="url(#drum)">` +
    shape('M150 370 q60 -30 120 0 t130 -6 v120 h-250 z', '#8ec3d6', { opacity: 0.9 }) +
    shape('M186 420 q20 -90 90 -60 q50 -20 90 60 q-60 70 -180 0 z', accent) +
    shape('M246 400 q50 -60 110 -6 q-20 70 -110 6 z', main) +
    circle(210, 366, 13, '#ffffff', { opacity: 0.8 }) +
    circle(240, 350, 8, '#ffffff', { opacity: 0.8 }) +
    circle(336, 366, 11, '#ffffff', { opacity: 0.8 }) +
    '</g>' +
    oval(224, 282, 40, 22, '#ffffff', { opacity: 0.35, transform: 'rotate(-36 224 282)' }) +
    box(404, 318, 18, 60, dark, 8) +
    shape('M530 430 h130 l-16 106 h-98 z', '#d8a869') +
    line('M536 456 h118 M540 482 h110 M544 508 h102', '#b9834a', 6) +
    shape('M526 432 q20 -70 64 -40 q40 -40 74 40 z', accent) +
    shape('M560 430 q24 -50 60 -22 l20 22 z', lighter(main, 0.4)) +
    line('M524 430 h142', '#b9834a', 14),
};
