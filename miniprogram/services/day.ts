import { fill, strings } from '../locales/index';

/** The day of a moment (ms) by the phone's calendar, such as 2026年3月5日 or 5 March 2026. */
export function dayText(at: number): string {
  const { months, fullDate } = strings().dates;
  const day = new Date(at);
  return fill(fullDate, {
    year: day.getFullYear(),
    month: months[day.getMonth()] ?? '',
    day: day.getDate(),
  });
}
