import { now } from './clock';
import type { Answer } from './contract/answer';
import { AppError } from './errors';
import { readContext } from './identity';
import { log } from './log';
import { readRole } from './role';

/** Does one thing that is due until its time is up, and gives what to log of it. `start` and `until` in ms. */
export type Job = (start: number, until: number) => Promise<unknown>;

/**
 * Makes the entry point of a function that a timer runs: refuses anybody with an identity (the platform's invoke rule
 * does so too), runs the jobs one after the other, and logs one line each. They share `patience` (ms): each may take an
 * equal part of what is left, so that what one does not need goes to those after it. A job that fails does not keep the
 * others from running; the run as a whole fails then, so that it shows in the platform's log. Where people are not
 * served, only the jobs named in `anywhere` run.
 */
export function serveTimer<Name extends string>(
  name: string,
  patience: number,
  jobs: Readonly<Record<Name, Job>>,
  anywhere: readonly NoInfer<Name>[],
) {
  return async (): Promise<Answer<Partial<Record<Name, unknown>>>> => {
    if (readContext().caller) return { ok: false, error: new AppError('FORBIDDEN').toFailure() };
    const done: Record<string, unknown> = {};
    const errors: unknown[] = [];
    const end = now() + patience;
    const serves = (await readRole()).role === 'primary';
    const entries = Object.entries<Job>(jobs).filter(
      ([job]) => serves || (anywhere as readonly string[]).includes(job),
    );
    for (const [index, [job, work]] of entries.entries()) {
      const start = now();
      const share = Math.floor(Math.max(0, end - start) / (entries.length - index));
      try {
        done[job] = await work(start, start + share);
        log('info', 'run', { function: name, job, ms: now() - start, done: done[job] });
      } catch (error) {
        errors.push(error);
        const detail = error instanceof Error ? error.stack : String(error);
        log('error', 'run', { function: name, job, ms: now() - start, detail });
      }
    }
    if (errors.length > 0)
      throw new Error(`${name}: ${errors.length} of its jobs failed`, { cause: errors[0] });
    return { ok: true, data: done as Partial<Record<Name, unknown>> };
  };
}
