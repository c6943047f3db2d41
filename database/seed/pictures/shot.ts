import { createRandom } from '../random';
import { drawGround } from './grounds';
import { type InkName, inks } from './ink';
import { type MotifName, motifs } from './motifs';
import { box, place } from './svg';

/** How a picture is cut: 4:3, 3:4 or 1:1. */
export type Cut = 'wide' | 'tall' | 'square';

/** From where a thing is seen, and in which light. */
export type View = 'whole' | 'turned' | 'near' | 'left' | 'right' | 'evening';

/** One photograph of a thing. */
export interface Shot {
  motif: MotifName;
  ink: InkName;
  view: View;
  cut: Cut;
}

type Frame = readonly [x: number, y: number, width: number];

/** What of the 900 × 675 stage is in the picture; a `tall` one reaches above and below it. */
const frames: Record<Cut, Record<View, Frame>> = {
  wide: {
    whole: [0, 0, 900],
    turned: [0, 0, 900],
    evening: [20, 20, 850],
    near: [200, 120, 560],
    left: [90, 170, 560],
    right: [290, 130, 560],
  },
  tall: {
    whole: [140, -90, 620],
    turned: [140, -90, 620],
    evening: [160, -60, 580],
    near: [250, 60, 430],
    left: [140, 60, 430],
    right: [330, 60, 430],
  },
  square: {
    whole: [100, -10, 690],
    turned: [100, -10, 690],
    evening: [120, 10, 650],
    near: [230, 120, 480],
    left: [120, 140, 480],
    right: [330, 110, 480],
  },
};

const sizes: Record<Cut, { width: number; height: number }> = {
  wide: { width: 900, height: 675 },
  tall: { width: 675, height: 900 },
  square: { width: 720, height: 720 },
};

const offset = { table: 55, floor: 65, street: 70, lawn: 65, cloth: 38 };

/** px */
export function sizeOf({ cut }: Shot): { width: number; height: number } {
  return sizes[cut];
}

/** The picture as SVG. The same shot is the same picture. */
export function drawShot({ motif: name, ink: inkName, view, cut }: Shot): string {
  const [motif, ink] = [motifs[name], inks[inkName]];
  const drawn = motif.draw(ink, createRandom(`${name}/${inkName}`));
  const flip = view === 'turned' || view === 'left';
  const scene = motif.ground === 'scene';
  const stage =
    motif.ground === 'scene'
      ? place(drawn, flip ? 900 : 0, 0, { flip })
      : drawGround(motif.ground, ink) + place(drawn, flip ? 750 : 150, offset[motif.ground], { flip });
  const light = view === 'evening' ? box(-150, -150, 1200, 1000, '#f08a3c', 0, { opacity: 0.16 }) : '';
  const { width, height } = sizes[cut];
  const [x, y, across] = scene && cut !== 'wide' ? sceneFrame(cut) : frames[cut][view];
  const view4 = `${x} ${y} ${across} ${(across * height) / width}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view4}">${stage}${light}</svg>`;
}

/** Scenes end at the stage's edge, so narrow cuts take their middle. */
function sceneFrame(cut: 'tall' | 'square'): Frame {
  return cut === 'tall' ? [196, 0, 506] : [112, 0, 675];
}
