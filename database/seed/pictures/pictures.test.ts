import { expect, test } from 'vitest';
import { drafts } from '../demo/posts';
import { neighbours } from '../demo/neighbours';
import { drawAvatar } from './avatars';
import { inks, type InkName } from './ink';
import { type MotifName, motifs } from './motifs';
import { renderPng } from './render';
import { drawShot, sizeOf, type Shot } from './shot';

const names = Object.keys(motifs) as MotifName[];
const plain = { view: 'whole', cut: 'wide' } as const;

test('there are things enough to show', () => {
  expect(names.length).toBeGreaterThan(40);
});

test.each(names)('%s is drawn the same every time, in colours of its own for each ink', (motif) => {
  const drawn = (Object.keys(inks) as InkName[]).map((ink) => drawShot({ motif, ink, ...plain }));
  expect(drawShot({ motif, ink: 'brick', ...plain })).toBe(drawn[0]);
  expect(new Set(drawn).size).toBe(drawn.length);
  for (const svg of drawn) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('a picture is a PNG of the size it says, small enough for a list', async () => {
  const shots: Shot[] = [
    { motif: 'bicycle', ink: 'sea', ...plain },
    { motif: 'sheets', ink: 'leaf', view: 'near', cut: 'tall' },
    { motif: 'lanterns', ink: 'plum', view: 'evening', cut: 'square' },
  ];
  for (const shot of shots) {
    const png = Buffer.from(await renderPng(drawShot(shot)));
    expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(sizeOf(shot));
    expect(png.length).toBeLessThan(60_000);
  }
});

test('no two neighbours look alike', () => {
  const faces = Object.values(neighbours).map(({ avatar }) => drawAvatar(avatar));
  expect(new Set(faces).size).toBe(faces.length);
});

test('a post shows no picture twice', () => {
  for (const { pictures = [], title } of Object.values(drafts).flat()) {
    expect([title, new Set(pictures.map(drawShot)).size]).toEqual([title, pictures.length]);
  }
});
