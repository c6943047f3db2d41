/** Something a rehearsal found out, and whether it is as it must be. */
export interface Finding {
  check: string;
  /** What is not as it must be; nothing: it is. */
  problems: string[];
}

/** Real time that a part of a takeover took. */
export interface Phase {
  phase: string;
  /** ms */
  ms: number;
  detail: string;
}

/** All that a rehearsal found out. */
export class Findings {
  readonly list: Finding[] = [];
  readonly phases: Phase[] = [];

  /** Notes what a check found; no problems: it passed. */
  check(check: string, problems: readonly string[]): void {
    this.list.push({ check, problems: [...problems] });
  }

  /** Does something and notes how long it took. */
  async time<T>(phase: string, work: () => Promise<T>, detail: (result: T) => string = () => ''): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.phases.push({ phase, ms: Math.round(performance.now() - start), detail: detail(result) });
    return result;
  }

  get passed(): boolean {
    return this.list.every(({ problems }) => problems.length === 0);
  }
}
