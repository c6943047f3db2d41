import { fill } from '../locales/fill';
import type { Strings } from '../locales/zh';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days between two moments by the phone's calendar. */
function calendarDays(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

function dateOf(at: number, now: number, { months, date, fullDate }: Strings['dates']): string {
  const day = new Date(at);
  const sameYear = day.getFullYear() === new Date(now).getFullYear();
  return fill(sameYear ? date : fullDate, {
    year: day.getFullYear(),
    month: months[day.getMonth()] ?? '',
    day: day.getDate(),
  });
}

/** How long ago `at` was (both ms), as people say it; a date after a week. A moment still to come is "just now". */
export function relativeTime(at: number, now: number, texts: Pick<Strings, 'common' | 'dates'>): string {
  const { time } = texts.common;
  const age = now - at;
  if (age < MINUTE) return time.now;
  if (age < HOUR) return fill(time.minutes, { n: Math.floor(age / MINUTE) });
  if (age < DAY) return fill(time.hours, { n: Math.floor(age / HOUR) });
  const days = calendarDays(at, now);
  if (days === 1) return time.yesterday;
  if (days < 7) return fill(time.days, { n: days });
  return dateOf(at, now, texts.dates);
}

/** A day with its time (both ms), such as 9月20日 16:30; with the year when it is not this one. */
export function momentOf(at: number, now: number, dates: Strings['dates']): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  return fill(dates.moment, { date: dateOf(at, now, dates), time: clock });
}

/** The month that somebody has been here since, such as 2026年3月 or March 2026. */
export function monthOf(at: number, { months, month }: Strings['dates']): string {
  const day = new Date(at);
  return fill(month, { year: day.getFullYear(), month: months[day.getMonth()] ?? '' });
}

/** An amount in fen as a number of yuan: 128, 12.50, 1,280. The sign stands before it. */
export function yuan(fen: number): string {
  const [whole = '0', cents = '00'] = (fen / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === '00' ? grouped : `${grouped}.${cents}`;
}

/** A count that stays short. */
export function shortCount(count: number): string {
  return count > 999 ? '999+' : String(count);
}

/** What stands in a person's circle when there is no picture: the first character of the name. */
export function initialOf(nickname: string): string {
  return (Array.from(nickname.trim())[0] ?? '').toUpperCase();
}

/** One line of at most `length` characters, line breaks made spaces. */
export function excerpt(text: string, length: number): string {
  const line = Array.from(text.trim().replace(/\s+/g, ' '));
  return line.length > length ? `${line.slice(0, length - 1).join('')}…` : line.join('');
}
