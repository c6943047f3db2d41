/** Where a call came from. */
export type CallSource = 'client' | 'timer' | 'function' | 'console' | 'push' | 'http' | 'server';

/** One line or more that a function wrote. */
export interface LogEntry {
  /** ms, local clock. */
  at: number;
  stream: 'stdout' | 'stderr';
  text: string;
}

/** One call of a function, as the console shows it. */
export interface Invocation {
  id: string;
  function: string;
  source: CallSource;
  /** The caller's openid; null: nobody. */
  openid: string | null;
  /** ms, local clock. */
  startedAt: number;
  /** ms of real time; null while it runs. */
  duration: number | null;
  cold: boolean;
  /** JSON, cut at 16 KB. */
  event: string;
  /** JSON, cut at 16 KB. */
  result: string | null;
  error: string | null;
  logs: LogEntry[];
}

const kept = 500;
const textLimit = 16_384;
const logLimit = 200;

/** Cuts long text, saying how much is gone. */
export function cut(text: string): string {
  return text.length <= textLimit
    ? text
    : `${text.slice(0, textLimit)}… (${text.length - textLimit} characters more)`;
}

/** The latest calls, oldest forgotten first. */
export class Invocations {
  readonly #calls = new Map<string, Invocation>();

  add(invocation: Invocation): void {
    this.#calls.set(invocation.id, invocation);
    if (this.#calls.size > kept) {
      const oldest = this.#calls.keys().next();
      if (!oldest.done) this.#calls.delete(oldest.value);
    }
  }

  /** Newest first. */
  list(name?: string): Invocation[] {
    const all = [...this.#calls.values()].reverse();
    return name === undefined ? all : all.filter((call) => call.function === name);
  }

  get(id: string): Invocation | undefined {
    return this.#calls.get(id);
  }
}

/** Notes what a function wrote, up to a limit. */
export function addLog(invocation: Invocation, entry: LogEntry): void {
  if (invocation.logs.length < logLimit) invocation.logs.push({ ...entry, text: cut(entry.text) });
  else if (invocation.logs.length === logLimit) {
    invocation.logs.push({ ...entry, text: '… (the rest of the log is not kept)' });
  }
}
