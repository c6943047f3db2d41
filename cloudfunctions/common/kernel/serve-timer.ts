import { now } from './clock';
import type { Answer } from './contract/answer';
import { AppError } from './errors';
import { readContext } from './identity';
import { log } from './log';

/**
 * Makes the entry point of a function that a timer runs: refuses anybody with an identity (the platform's invoke rule
 * does so too), runs `work` with the time it started at (ms), and logs one line a run with what `work` gives.
 */
export function serveTimer<Done extends Record<string, unknown>>(
  name: string,
  work: (start: number) => Promise<Done>,
) {
  return async (): Promise<Answer<Done>> => {
    const start = now();
    if (readContext().caller) return { ok: false, error: new AppError('FORBIDDEN').toFailure() };
    try {
      const data = await work(start);
      log('info', 'run', { function: name, ms: now() - start, ...data });
      return { ok: true, data };
    } catch (error) {
      const detail = error instanceof Error ? error.stack : String(error);
      log('error', 'run', { function: name, code: 'INTERNAL', ms: now() - start, detail });
      throw error;
    }
  };
}
