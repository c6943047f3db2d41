const offset = 8 * 3_600_000;
const day = 86_400_000;

const shifted = (at: number): string => new Date(at + offset).toISOString();

/** A moment as WeChat Pay writes it, such as `2026-11-20T10:00:00+08:00`. `at` in ms. */
export const rfc3339 = (at: number): string => `${shifted(at).slice(0, 19)}+08:00`;

/** The same as bills write it, such as `2026-11-20 10:00:00`. */
export const billTime = (at: number): string => shifted(at).slice(0, 19).replace('T', ' ');

/** Digits only, such as `20261120100000`. */
export const compactTime = (at: number): string => shifted(at).slice(0, 19).replace(/\D/g, '');

/** First and last moment (ms, the last one excluded) of a day such as `2026-11-20` in China; null for no day. */
export function chinaDay(date: string): { from: number; to: number } | null {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return null;
  return { from: midnight - offset, to: midnight - offset + day };
}
