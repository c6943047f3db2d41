import { dark, paper } from '../ink';
import type { Motif } from '../motif';
import { box, circle, line, oval, place, shadow, shape, times } from '../svg';

const patch = 'M0 -52 L50 -16 L31 42 H-31 L-50 -16 z';

export const football: Motif = {
  ground: 'lawn',
  draw: ({ main, accent }) =>
    line('M-140 300 h560 v230 M-140 300 V530 M420 300 l60 190', paper, 11) +
    times(14, (index) => line(`M${-120 + index * 40} 304 v190`, paper, 2, { opacity: 0.6 })) +
    times(5, (index) => line(`M-138 ${340 + index * 38} h556`, paper, 2, { opacity: 0.6 })) +
    shadow(340, 536, 170, 20) +
    circle(340, 386, 152, paper) +
    `<clipPath id="ball"><circle cx="340" cy="386" r="152"/></clipPath><g clip-path="url(#ball)">` +
    oval(420, 460, 150, 140, '#d9d4c8', { opacity: 0.5 }) +
    place(shape(patch, dark), 340, 386) +
    times(5, (index) =>
      place(
        line('M0 -52 V-104', dark, 6) +
          place(shape(patch, dark), 0, -146, { turn: 180 }) +
          line('M0 -104 l-36 -14 M0 -104 l36 -14', dark, 6),
        340,
        386,
        { turn: index * 72 },
      ),
    ) +
    '</g>' +
    circle(340, 386, 152, 'none', { stroke: '#c9c2b4', 'stroke-width': 5 }) +
    oval(282, 312, 34, 22, '#ffffff', { opacity: 0.7, transform: 'rotate(-38 282 312)' }) +
    shape('M560 536 l26 -96 h26 l26 96 z', accent) +
    box(548, 526, 102, 14, main, 6) +
    box(573, 474, 52, 16, paper),
};
