import { second } from '../../cloudfunctions/common/kernel/clock';
import { createRandom, type Random } from '../../database/seed/random';
import type { LocalCloud } from '../../emulator';
import type { FaultRuleInput } from '../../emulator/faults/rules';
import { environmentNames } from '../../emulator/people/environments';
import { promote } from '../drill/console';
import { compareSides, leftMarked } from '../drill/digests';
import { missingDeeds, tellOf } from '../drill/missing';
import { sendNotices } from '../drill/notices';
import { collide, serving } from '../drill/roles';
import { TimerDrive } from '../drill/timers';
import { arrive } from '../drill/town/acts/arrive';
import { writePost } from '../drill/town/acts/writing';
import { liveATick } from '../drill/town/live';
import { Town } from '../drill/town/town';
import { foundTwice } from '../drill/twice';
import { chooseHappening } from './happenings';

/** More runs than it ever takes. */
const mostRuns = 30;
const people = 12;

/** People and two environments to which anything may happen. */
export class Life {
  readonly town: Town;
  readonly timers: TimerDrive;
  /** What happened, the last at the end. */
  readonly story: string[] = [];
  readonly #random: Random;
  #round = 0;

  constructor(
    readonly cloud: LocalCloud,
    seed: string,
  ) {
    this.town = new Town(cloud, seed);
    this.timers = new TimerDrive(cloud);
    this.#random = createRandom(`soak/${seed}`);
    for (let n = 0; n < people; n += 1) this.town.newcomer();
  }

  /** Everybody comes for the first time, and some put something on sale. */
  async begin(): Promise<void> {
    for (const [n, who] of this.town.residents.entries()) {
      await arrive(this.town, who);
      await writePost(this.town, who, this.town.chances(`first/${n}`), n % 2 === 0);
    }
  }

  breakDown(rules: readonly FaultRuleInput[]): void {
    this.cloud.setFaults(rules);
  }

  repair(): void {
    this.cloud.setFaults([]);
  }

  /** Some things happen at once; gives what must never be. */
  async round(): Promise<string[]> {
    this.#round += 1;
    const random = this.#random;
    this.cloud.clock.advance(random.int(1, 40) * second);
    if (random.chance(0.03)) this.town.newcomer();
    if (random.chance(0.1)) this.#someoneOpensTheOther(random);
    const [busy, chances] = [random.int(0, 6), this.town.chances(`round/${this.#round}`)];
    const [, told] = await Promise.all([
      liveATick(this.town, this.#round, busy),
      chooseHappening(random)(this, chances),
      sendNotices(this.cloud, new Set(environmentNames), random),
    ]);
    this.story.push(`${this.#round}: ${busy} people; ${told}`);
    return collide(this.cloud) ? [`both serve in one epoch after round ${this.#round}`] : [];
  }

  /** Who has both in their hand now and then tries the other one. */
  #someoneOpensTheOther(random: Random): void {
    random.pick(this.town.residents).take(random.pick(environmentNames));
  }

  /** Everything works again, and both sides ship until nothing is left; gives what is not as it must be then. */
  async heal(): Promise<string[]> {
    this.repair();
    for (const env of environmentNames) this.cloud.suspend(env, false);
    if (!(await this.#shipAll())) return [`something is left to ship after ${mostRuns} runs`];
    if (serving(this.cloud).length === 0) {
      await promote(this.cloud, this.#random.pick(environmentNames), true);
      if (!(await this.#shipAll())) return [`something is left to ship after ${mostRuns} runs`];
    }
    this.story.push(`${this.#round}: healed, ${serving(this.cloud).join(' and ')} serves`);
    return [
      ...this.town.strangers.splice(0),
      ...(serving(this.cloud).length === 1 ? [] : [`serving: ${serving(this.cloud).join(' and ')}`]),
      ...compareSides(this.cloud).differences,
      ...environmentNames.flatMap((env) => [
        ...leftMarked(this.cloud, env),
        ...tellOf(missingDeeds(this.cloud, env, this.town.ledger.all()), env),
        ...foundTwice(this.town, env),
      ]),
    ];
  }

  async #shipAll(): Promise<boolean> {
    for (let run = 0; run < mostRuns; run += 1) {
      const left = [await this.timers.backup('primary'), await this.timers.backup('standby')];
      if (left.every((one) => one === 0)) return true;
      this.cloud.clock.advance(second);
    }
    return false;
  }
}
