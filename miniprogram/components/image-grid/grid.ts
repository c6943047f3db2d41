import type { ImageView } from '../../../cloudfunctions/common/posts/views';
import { fill } from '../../locales/fill';
import type { Strings } from '../../locales/zh';

export interface Tile {
  fileID: string;
  /** Height by width in percent. */
  ratio: number;
  label: string;
  /** Only its author sees it. */
  state: ImageView['state'];
}

/** Two side by side for two and four, else three; one alone has the width. */
export function columnsFor(count: number): 1 | 2 | 3 {
  if (count <= 1) return 1;
  return count === 2 || count === 4 ? 2 : 3;
}

/** One picture keeps its shape, from 16:9 to 3:4; several are square. */
export function ratioFor({ width, height }: Pick<ImageView, 'width' | 'height'>, count: number): number {
  if (count > 1) return 100;
  return Math.round(Math.min(133, Math.max(56, (height / width) * 100)));
}

export function tiles(images: readonly ImageView[], texts: Pick<Strings, 'parts'>): Tile[] {
  return images.map((image, index) => ({
    fileID: image.fileID,
    ratio: ratioFor(image, images.length),
    label: fill(texts.parts.photo, { n: index + 1, total: images.length }),
    state: image.state,
  }));
}
