import { now } from './clock';
import { log } from './log';

/**
 * Works through a list until the time is up (ms). What cannot be done now is logged under `event` and does not hold up
 * the rest. Gives how many were done; work that answers false was not.
 */
export async function eachInTime<Item>(
  event: string,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  until: number,
): Promise<number> {
  let done = 0;
  for (const item of items) {
    if (now() >= until) break;
    try {
      if ((await work(item)) !== false) done += 1;
    } catch (error) {
      log('error', event, { detail: error instanceof Error ? error.stack : String(error) });
    }
  }
  return done;
}
