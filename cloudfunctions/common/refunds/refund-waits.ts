import { hour, minute } from '../kernel/clock';

/** How long until WeChat Pay is asked again (ms), after so many tries: longer each time, up to an hour. */
export function waitAfter(tries: number): number {
  return Math.min(minute * 2 ** tries, hour);
}

/** After so many tries without an answer, some hours, a person should know. */
export const worryingTries = 10;
