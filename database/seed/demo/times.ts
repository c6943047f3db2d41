import { day, hour } from '../../../cloudfunctions/common/kernel/clock';

/** China keeps one time, eight hours ahead of UTC, all year. */
const shanghai = 8 * hour;

/** A moment in ms, put back to the evening before when people in the lane sleep (0 to 7 o'clock). */
export function awake(at: number): number {
  const sinceMidnight = (((at + shanghai) % day) + day) % day;
  return sinceMidnight < 7 * hour ? at - sinceMidnight - 2 * hour + Math.round(sinceMidnight / 7) : at;
}
