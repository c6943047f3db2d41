import type { LocalClock } from '../../clock/local-clock';
import type { DeployedFunction } from '../../config/function-config';
import { functionNotFound } from '../errors';
import type { FunctionRunner } from '../functions/runner';
import { readSchedule, type Schedule } from './schedule';

/** A trigger as the console shows it. */
export interface Trigger {
  name: string;
  function: string;
  config: string;
  /** ms, local clock. */
  next: number | null;
}

interface Entry extends Trigger {
  schedule: Schedule;
}

/** The longest wait before looking at the clock again, in ms: a timeout holds no more than 31 bits. */
const longestWait = 3_600_000;

function entries(functions: readonly DeployedFunction[], now: number): Entry[] {
  return functions.flatMap(({ name, triggers }) =>
    triggers.map((trigger) => {
      const schedule = readSchedule(trigger.config);
      return {
        name: trigger.name,
        function: name,
        config: trigger.config,
        schedule,
        next: schedule.next(now),
      };
    }),
  );
}

/** Runs the triggers of one environment on the local clock. */
export class Timers {
  #entries: Entry[] = [];
  #timeout: NodeJS.Timeout | undefined;
  #started = false;
  readonly #unsubscribe: () => void;

  constructor(
    private readonly runner: FunctionRunner,
    private readonly clock: LocalClock,
    /** Whether nothing runs by itself now; what falls due meanwhile is not made up for. */
    private readonly paused: () => boolean,
  ) {
    this.#unsubscribe = clock.onJump(() => this.#check());
    this.reload();
  }

  /** Reads the triggers anew, after functions were replaced. */
  reload(): void {
    this.#entries = entries(this.runner.functions, this.clock.now());
    this.#wait();
  }

  /** From now on triggers run by themselves. */
  start(): void {
    this.#started = true;
    this.#wait();
  }

  list(): Trigger[] {
    return this.#entries.map(({ name, function: target, config, next }) => ({
      name,
      function: target,
      config,
      next,
    }));
  }

  /** Runs a trigger now, by its own name or its function's, and gives the function's answer as JSON. */
  async run(name: string): Promise<string> {
    const entry =
      this.#entries.find((one) => one.name === name) ?? this.#entries.find((one) => one.function === name);
    if (!entry) throw functionNotFound(name);
    return this.#fire(entry, this.clock.now());
  }

  stop(): void {
    this.#started = false;
    clearTimeout(this.#timeout);
    this.#unsubscribe();
  }

  /** Runs what is due, each trigger once however long the clock jumped, and waits for the next. */
  #check(): void {
    const now = this.clock.now();
    for (const entry of this.#entries) {
      const due = entry.next;
      if (due === null || due > now) continue;
      entry.next = entry.schedule.next(now);
      // A run that fails stands in the list of calls, as it does in the cloud.
      if (this.#started && !this.paused()) void this.#fire(entry, due).catch(() => undefined);
    }
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timeout);
    if (!this.#started) return;
    const soonest = Math.min(...this.#entries.map(({ next }) => next ?? Infinity));
    if (soonest === Infinity) return;
    const delay = Math.min(Math.max(soonest - this.clock.now(), 0), longestWait);
    this.#timeout = setTimeout(() => this.#check(), delay).unref();
  }

  #fire(entry: Entry, due: number): Promise<string> {
    const event = {
      Type: 'Timer',
      TriggerName: entry.name,
      Time: new Date(due).toISOString().replace(/\.\d{3}Z$/, 'Z'),
      Message: '',
    };
    return this.runner.invoke({ function: entry.function, event, source: 'timer', caller: null });
  }
}
