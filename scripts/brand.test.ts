import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import brand from '../brand.json';
import { brandFiles } from './brand';

const root = path.join(import.meta.dirname, '../miniprogram');

test('the files made from brand.json are up to date (npm run build makes them)', async () => {
  for (const [name, content] of Object.entries(await brandFiles())) {
    expect(await readFile(path.join(root, name), 'utf8'), name).toBe(content);
  }
});

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test.each(['light', 'dark'] as const)('%s text can be read: contrast of at least 4.5', (mode) => {
  const colors = brand.colors[mode];
  const pairs = [
    ['ink', 'paper'],
    ['ink', 'card'],
    ['ink', 'soft'],
    ['quiet', 'paper'],
    ['quiet', 'card'],
    ['onBrand', 'brandFill'],
    ['amber', 'amberTint'],
    ['amber', 'card'],
    ['brick', 'card'],
    ['brick', 'paper'],
  ] as const;
  for (const [text, ground] of pairs) {
    expect(contrast(colors[text], colors[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});
