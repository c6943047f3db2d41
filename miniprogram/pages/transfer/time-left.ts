import { fill } from '../../locales/fill';

const minute = 60_000;

/** How long a code is still good (ms), in words; the last minute counts as one. */
export function leftOf(ms: number, texts: { leftHours: string; leftMinutes: string }): string {
  const minutes = Math.max(1, Math.floor(ms / minute));
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return h > 0 ? fill(texts.leftHours, { h, m }) : fill(texts.leftMinutes, { m });
}
