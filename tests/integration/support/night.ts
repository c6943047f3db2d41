import type { LocalCloud } from '../../../emulator';

const hour = 3600 * 1000;
const day = 24 * hour;
/** China is ahead by so much. */
const ahead = 8 * hour;
/** When both environments have begun what they do at night. */
const four = 4 * hour;

/** Goes on to the next four in the morning in China; gives the day, such as `2026-11-20`. */
export function nextNight({ clock }: Pick<LocalCloud, 'clock'>): string {
  const here = clock.now() + ahead - four;
  const next = (Math.floor(here / day) + 1) * day;
  clock.advance(next - here);
  return new Date(next).toISOString().slice(0, 10);
}
