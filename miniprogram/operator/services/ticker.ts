import { now } from '../../platform/clock';

/** How often clocks are read, ms. */
const PERIOD = 20_000;

const listeners = new Set<(at: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Calls back with the time (ms) now and again, for every clock in sight one timer; gives the function that stops it. */
export function everyMoment(listener: (at: number) => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    const at = now();
    for (const each of [...listeners]) each(at);
  }, PERIOD);
  listener(now());
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
  };
}
