import { Cron } from 'croner';

/** Timers of the cloud run on Beijing time. */
const timezone = 'Asia/Shanghai';

/** When a trigger runs next. */
export interface Schedule {
  /** The first run after `at` (ms); null when there is none. */
  next(at: number): number | null;
}

/**
 * Reads a trigger's seven fields: second, minute, hour, day, month, weekday, year. Day and weekday together mean
 * either. Throws when they are not valid.
 * https://cloud.tencent.com/document/product/583/9708
 */
export function readSchedule(expression: string): Schedule {
  const cron = new Cron(expression, { timezone, mode: '7-part', paused: true });
  return { next: (at) => cron.nextRun(new Date(at))?.getTime() ?? null };
}
