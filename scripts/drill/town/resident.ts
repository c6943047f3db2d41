import type { contract as browse } from '../../../cloudfunctions/browse/contract';
import type { Answer, Failure } from '../../../cloudfunctions/common/kernel/contract/answer';
import type { ActionName, InputOf, OutputOf } from '../../../cloudfunctions/common/kernel/contract/contract';
import type { contract as pay } from '../../../cloudfunctions/pay/contract';
import type { contract as publish } from '../../../cloudfunctions/publish/contract';
import type { contract as register } from '../../../cloudfunctions/register/contract';
import type { LocalCloud } from '../../../emulator';
import type { EnvironmentName } from '../../../emulator/people/environments';

interface Contracts {
  register: typeof register;
  publish: typeof publish;
  browse: typeof browse;
  pay: typeof pay;
}

/** What became of a call, as a phone sees it. `nothing`: whether it took effect is not known. */
export type Heard<T> =
  { heard: 'done'; data: T } | { heard: 'refused'; code: Failure['code'] } | { heard: 'nothing' };

/** What somebody tried and heard nothing of; gives whether they heard now. */
export type Attempt = () => Promise<boolean>;

/** Somebody with a phone in their hand. */
export class Resident {
  #env: EnvironmentName = 'primary';
  /** Whether they have opened it, since they took it in hand. */
  opened = false;
  /** Empty before the first session. */
  userId = '';
  /** All that they were ever known as: more than one where their account had not arrived yet. */
  readonly accounts = new Set<string>();
  /** What they will try again before anything else. */
  readonly unanswered: Attempt[] = [];

  constructor(
    private readonly cloud: LocalCloud,
    /** As the local cloud knows them. */
    readonly name: string,
  ) {}

  /** The mini program they have in hand. */
  get env(): EnvironmentName {
    return this.#env;
  }

  take(env: EnvironmentName): void {
    if (env === this.#env) return;
    this.#env = env;
    this.opened = false;
  }

  /** Calls a function of the mini program they have open, from a phone that shows every price. Who is told that people are served elsewhere goes there. */
  async call<F extends keyof Contracts, A extends ActionName<Contracts[F]>>(
    name: F,
    action: A,
    input: InputOf<Contracts[F], A>,
  ): Promise<Heard<OutputOf<Contracts[F], A>>> {
    const event = { action, platform: 'android', ...(input as object) };
    try {
      const answer = (await this.cloud.call(name, event, { as: this.name, env: this.env })) as Answer<
        OutputOf<Contracts[F], A>
      >;
      if (answer.ok) return { heard: 'done', data: answer.data };
      // A function that failed may have written before it did.
      if (answer.error.code === 'INTERNAL') return { heard: 'nothing' };
      if (answer.error.code === 'MOVED') this.take(this.env === 'primary' ? 'standby' : 'primary');
      return { heard: 'refused', code: answer.error.code };
    } catch {
      return { heard: 'nothing' };
    }
  }

  /** Tries something, and again later, with whatever mini program they have open then, until they hear of it. */
  async insist(attempt: Attempt): Promise<void> {
    if (!(await attempt())) this.unanswered.push(attempt);
  }
}
