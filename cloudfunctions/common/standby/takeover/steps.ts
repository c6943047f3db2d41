import { now } from '../../kernel/clock';

export const stepNames = ['epoch', 'yield', 'final', 'role', 'door', 'ask'] as const;
export type StepName = (typeof stepNames)[number];

/** One thing a takeover did, or could not do. */
export interface Step {
  step: StepName;
  done: boolean;
  /** For whoever reads it in the console, in both languages. */
  detail: string;
  /** ms; when it began, and how long it took. */
  at: number;
  ms: number;
}

/** What a step comes to. */
export interface Outcome {
  done: boolean;
  zh: string;
  en: string;
}

/** What was done, in the order it was done. */
export class Steps {
  readonly list: Step[] = [];

  /** Takes a step and notes what came of it. What it throws goes on. */
  async take<O extends Outcome>(step: StepName, work: () => Promise<O>): Promise<O> {
    const at = now();
    const outcome = await work();
    const { done, zh, en } = outcome;
    this.list.push({ step, done, detail: `${zh} ${en}`, at, ms: now() - at });
    return outcome;
  }
}
