import { fill } from '../../locales/fill';
import type { Texts } from '../locales/zh';

const MINUTE = 60_000;
/** What is left when a clock turns amber, ms. */
const SOON = 2 * 60 * MINUTE;

/** A deadline as operators read it. */
export interface ClockView {
  text: string;
  tone: 'quiet' | 'soon' | 'overdue';
}

/** A length of time (ms) in the two largest units that say something. */
export function lengthText(length: number, texts: Texts['shared']['clock']): string {
  const minutes = Math.floor(length / MINUTE);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (days > 0) return fill(hours > 0 ? texts.daysHours : texts.days, { d: days, h: hours });
  if (hours > 0) return fill(rest > 0 ? texts.hoursMinutes : texts.hours, { h: hours, m: rest });
  return minutes > 0 ? fill(texts.minutes, { m: minutes }) : texts.moment;
}

/** What a clock that runs out at `dueAt` shows at `now` (both ms): amber in the last two hours, then brick. */
export function clockOf(dueAt: number, now: number, texts: Texts['shared']['clock']): ClockView {
  const left = dueAt - now;
  if (left <= 0) return { text: fill(texts.over, { t: lengthText(-left, texts) }), tone: 'overdue' };
  return {
    text: fill(texts.left, { t: lengthText(left, texts) }),
    tone: left < SOON ? 'soon' : 'quiet',
  };
}
