import { minute } from '../../cloudfunctions/common/kernel/clock';
import type { Answer } from '../../cloudfunctions/common/kernel/contract/answer';
import type { LocalCloud } from '../../emulator';
import { schema } from '../../database';
import type { ReceivingState } from '../../database/collections/standby-state';
import { environmentNames, type EnvironmentName } from '../../emulator/people/environments';

const period = 5 * minute;

/** What `backup` answers, as far as it is of interest here. */
type BackupAnswer = Answer<{ ship?: { left?: number } }>;

/** Runs `backup` and `sweep` of both environments when they are due by the simulated clock. */
export class TimerDrive {
  /** Whose timers run at all. */
  readonly awake = new Set<EnvironmentName>(environmentNames);
  /** ms; everything written before is with the other side: when a run began after which nothing was left. */
  readonly shippedUntil: Record<EnvironmentName, number> = { primary: 0, standby: 0 };
  /** Runs that were begun, and those that ended badly. */
  readonly runs = { begun: 0, failed: 0 };
  #next: number;

  constructor(private readonly cloud: LocalCloud) {
    this.#next = cloud.clock.now() + period;
  }

  /** Runs what is due. */
  async runDue(): Promise<void> {
    if (this.cloud.clock.now() < this.#next) return;
    this.#next += period;
    await Promise.all([...this.awake].flatMap((env) => [this.backup(env), this.sweep(env)]));
  }

  /** Runs `backup` once; gives what is left to ship after it, or null when the run failed. */
  async backup(env: EnvironmentName): Promise<number | null> {
    const start = this.cloud.clock.now();
    this.runs.begun += 1;
    const left = await this.#shipped(env);
    if (left === null) this.runs.failed += 1;
    if (left === 0 && this.#heardEmpty(env)) this.shippedUntil[env] = Math.max(this.shippedUntil[env], start);
    return left;
  }

  async #shipped(env: EnvironmentName): Promise<number | null> {
    try {
      const answer = (await this.cloud.runTimer('backup', env)) as BackupAnswer;
      return answer.ok ? (answer.data.ship?.left ?? null) : null;
    } catch {
      return null;
    }
  }

  /** Whether the other side, too, was told last that nothing is left of `env`. */
  #heardEmpty(env: EnvironmentName): boolean {
    const [other] = environmentNames.filter((name) => name !== env);
    if (!other) return false;
    const [state] = this.cloud.environment(other).database.read(schema.standbyState.name, {
      query: { _id: 'receiving' },
    }) as unknown as ReceivingState[];
    return state?.left === 0;
  }

  /** Runs `sweep` once; a run that fails is repeated by the next. */
  async sweep(env: EnvironmentName): Promise<void> {
    await this.cloud.runTimer('sweep', env).catch(() => undefined);
  }
}
