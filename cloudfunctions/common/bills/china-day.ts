import { day as dayLength, hour } from '../kernel/clock';

/** China is eight hours ahead, all year. */
const ahead = 8 * hour;

/** The day in China at a moment (ms), such as `2026-11-20`. */
export function chinaDay(at: number): string {
  return new Date(at + ahead).toISOString().slice(0, 10);
}

/** The hour in China at a moment (ms), 0 to 23. */
export function chinaHour(at: number): number {
  return new Date(at + ahead).getUTCHours();
}

/** The first moment (ms) of a day in China, and the first one after it. */
export function boundsOfDay(day: string): { from: number; to: number } {
  const from = Date.parse(`${day}T00:00:00Z`) - ahead;
  return { from, to: from + dayLength };
}

/** The day before. */
export function dayBefore(day: string): string {
  return chinaDay(boundsOfDay(day).from - dayLength);
}

/** Days looked back. */
const most = 7;

/** The days whose bills can be there at `now` (ms), oldest first: yesterday's from `billHour` on. */
export function daysToCompare(now: number, billHour: number): string[] {
  const days: string[] = [];
  for (let back = most; back >= 1; back -= 1) {
    if (back > 1 || chinaHour(now) >= billHour) days.push(chinaDay(now - back * dayLength));
  }
  return days;
}
