import { fill } from '../../locales/fill';
import type { Texts } from '../locales/zh';

const MINUTE = 60_000;

/** How much time (ms) is left, in quiet words: hours and minutes, never seconds. */
export function leftText(left: number, t: Texts['states']['left']): string {
  const minutes = Math.floor(left / MINUTE);
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  if (h > 0) return fill(m > 0 ? t.hoursMinutes : t.hours, { h, m });
  return m > 0 ? fill(t.minutes, { m }) : t.moment;
}
