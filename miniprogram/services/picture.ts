/** What we keep of a picture: its longer side in px. */
export const LONGEST_SIDE = 1600;
/** Bytes; more is refused before anything is sent. */
export const LARGEST_FILE = 10 * 1024 * 1024;

export interface Size {
  /** px */
  width: number;
  /** px */
  height: number;
}

/** The size that fits into `longest` px with the same proportions; never larger than it is, never less than 1 px. */
export function fitInto({ width, height }: Size, longest = LONGEST_SIDE): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

/** How a picture stands when looked at: wx.getImageInfo gives its sides before the camera's turn. */
export function upright({ width, height }: Size, orientation = 'up'): Size {
  return /^(left|right)/.test(orientation) ? { width: height, height: width } : { width, height };
}

/** WeChat checks these, and we can tell whether they look like a removed one; others wait for a person. */
export type Extension = 'jpg' | 'png';

const extensions: Record<string, Extension> = { jpg: 'jpg', jpeg: 'jpg', png: 'png' };

/**
 * The ending of an uploaded file's name; null for a kind of picture that we do not take. `type` is what
 * wx.getImageInfo says; the path decides what it calls unknown.
 */
export function extensionOf(type: string, path: string): Extension | null {
  const told = type === 'unknown' || type === '' ? (/\.(\w+)$/.exec(path)?.[1] ?? '') : type;
  return extensions[told.toLowerCase()] ?? null;
}
