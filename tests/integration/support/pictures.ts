import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import type { ProjectCloud, Someone } from './project-cloud';

type Colour = readonly [red: number, green: number, blue: number];

/** Marks that the simulated check of WeChat reacts to. */
const marks = { risky: [255, 0, 0], review: [255, 255, 0] } as const satisfies Record<string, Colour>;

export interface Drawing {
  /** Pictures of different patterns look different. */
  pattern?: number;
  mark?: keyof typeof marks;
  width?: number;
  height?: number;
}

/** A number from 0 to 1 that looks random and is always the same for the same place of a pattern. */
function noise(pattern: number, column: number, row: number): number {
  const wild = Math.sin(pattern * 127.1 + column * 311.7 + row * 74.7) * 43_758.5453;
  return wild - Math.floor(wild);
}

/** Soft clouds: light from 0 to 1 at a place from 0 to 1, between the points of a coarse grid. */
function cloudAt(pattern: number, x: number, y: number): number {
  const [across, down] = [x * 5, y * 4];
  const [column, row] = [Math.floor(across), Math.floor(down)];
  const [dx, dy] = [across - column, down - row];
  const top = noise(pattern, column, row) * (1 - dx) + noise(pattern, column + 1, row) * dx;
  const bottom = noise(pattern, column, row + 1) * (1 - dx) + noise(pattern, column + 1, row + 1) * dx;
  return top * (1 - dy) + bottom * dy;
}

/** Pixels of clouds that are others for each pattern, with a mark in the top left corner if there is one. */
function draw({ pattern = 0, mark, width = 96, height = 72 }: Drawing): PNG {
  const png = new PNG({ width, height });
  const side = width / 8;
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const light = Math.round(255 * cloudAt(pattern, x / width, y / height));
    const colour: Colour = mark && x < side && y < side ? marks[mark] : [light, light, 255 - light / 2];
    png.data.set([...colour, 255], at * 4);
  }
  return png;
}

export function png(drawing: Drawing = {}): Buffer {
  return PNG.sync.write(draw(drawing));
}

export function jpeg(drawing: Drawing = {}, quality = 80): Buffer {
  const { data, width, height } = draw(drawing);
  return encode({ data, width, height }, quality).data;
}

let count = 0;

/** Puts a file into a person's folder, as a page does. */
export function put(
  cloud: ProjectCloud,
  { userId }: Someone,
  bytes: Buffer,
): { fileID: string; width: number; height: number } {
  const path = `uploads/${userId}/drawn-${(count += 1)}.png`;
  return { fileID: cloud.environment('primary').storage.put(path, bytes), width: 4, height: 3 };
}
