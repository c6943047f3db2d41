import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../database/seed/random';
import type { LocalCloud } from '../../emulator';
import { environmentNames, type EnvironmentName } from '../../emulator/people/environments';
import { unshipped } from './digests';
import { sendNotices } from './notices';
import { collide } from './roles';
import type { Timeline } from './timeline';
import { TimerDrive } from './timers';
import { liveATick } from './town/live';
import type { Town } from './town/town';

/** How long a step lasts, in simulated ms. */
const step = [10_000, 20_000] as const;

/** Where a rehearsal takes place: people, timers, notices and the clock, step by step. */
export class Stage {
  readonly timeline: Timeline = { samples: [], events: [] };
  readonly timers: TimerDrive;
  /** What must never be and was: two who serve in one epoch. */
  readonly collisions: string[] = [];
  #tick = 0;

  constructor(
    readonly cloud: LocalCloud,
    readonly town: Town,
    /** Of what happens to the clouds. */
    readonly random: Random,
  ) {
    this.timers = new TimerDrive(cloud);
  }

  get now(): number {
    return this.cloud.clock.now();
  }

  /** Lets some simulated seconds go by in which people do something; `meanwhile` happens in the middle of it. */
  async tick(meanwhile?: () => Promise<void> | void): Promise<void> {
    this.#tick += 1;
    this.cloud.clock.advance(this.random.int(...step));
    // Somebody new comes now and then.
    if (this.random.chance(0.08)) this.town.newcomer();
    const busy = this.random.int(1, 6);
    const moment = this.random.int(5, 40);
    await Promise.all([
      liveATick(this.town, this.#tick, busy),
      this.timers.runDue(),
      meanwhile && pause(moment).then(meanwhile),
    ]);
    await sendNotices(this.cloud, this.timers.awake, this.random);
    this.look();
  }

  /** Lets so many steps go by. */
  async ticks(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) await this.tick();
  }

  /** Notes how much is not shipped, and whether both serve. */
  look(): void {
    const at = this.now;
    for (const env of environmentNames) {
      const { left, oldest } = unshipped(this.cloud, env);
      this.timeline.samples.push({ at, env, left, age: oldest === null ? 0 : Math.max(0, at - oldest) });
    }
    if (collide(this.cloud)) this.collisions.push(`both serve in one epoch after step ${this.#tick}`);
  }

  event(name: string): void {
    this.timeline.events.push({ at: this.now, name });
  }

  /** Everybody takes the mini program of `env` in hand. */
  move(env: EnvironmentName): void {
    for (const resident of this.town.residents) resident.take(env);
  }
}
