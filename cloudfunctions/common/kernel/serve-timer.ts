import { now } from './clock';
import type { Answer } from './contract/answer';
import { AppError } from './errors';
import { readContext } from './identity';
import { log } from './log';

/** Does one thing that is due, and gives what to log of it. `start` in ms. */
export type Job = (start: number) => Promise<unknown>;

/**
 * Makes the entry point of a function that a timer runs: refuses anybody with an identity (the platform's invoke rule
 * does so too), runs the jobs one after the other, and logs one line each. A job that fails does not keep the others
 * from running; the run as a whole fails then, so that it shows in the platform's log.
 */
export function serveTimer<Name extends string>(name: string, jobs: Readonly<Record<Name, Job>>) {
  return async (): Promise<Answer<Record<Name, unknown>>> => {
    if (readContext().caller) return { ok: false, error: new AppError('FORBIDDEN').toFailure() };
    const done: Record<string, unknown> = {};
    const errors: unknown[] = [];
    for (const [job, work] of Object.entries<Job>(jobs)) {
      const start = now();
      try {
        done[job] = await work(start);
        log('info', 'run', { function: name, job, ms: now() - start, done: done[job] });
      } catch (error) {
        errors.push(error);
        const detail = error instanceof Error ? error.stack : String(error);
        log('error', 'run', { function: name, job, ms: now() - start, detail });
      }
    }
    if (errors.length > 0)
      throw new Error(`${name}: ${errors.length} of its jobs failed`, { cause: errors[0] });
    return { ok: true, data: done };
  };
}
