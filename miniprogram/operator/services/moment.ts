import { dayText } from '../../services/day';

/** A moment (ms) by the phone's clock, such as 2026年3月5日 09:05. */
export function momentText(at: number): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayText(at)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
