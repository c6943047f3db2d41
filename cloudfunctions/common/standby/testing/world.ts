import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as macrotask } from 'node:timers/promises';
import type { Contents, Document } from './fake-database';

export const environments = ['primary', 'standby'] as const;
export type Name = (typeof environments)[number];

export const other = (name: Name): Name => (name === 'primary' ? 'standby' : 'primary');

/** What goes wrong with a call: it is lost on its way there, or its answer is; `dies`: nothing comes after it. */
export interface Fault {
  /** Counted from 0. */
  call: number;
  when: 'before' | 'after';
  dies: boolean;
}

/** Something under way in one environment. */
interface Actor {
  env: Name;
  fault: Fault | null;
  calls: number;
  dead: boolean;
}

class Lost extends Error {}

/** Somebody's rank changes at one of so many turns. */
const change = 20;
/** Turns after which something that happens at once has gone round in circles. */
const most = 20_000;

/** One for all worlds: each more would make everything slower for good. */
const actors = new AsyncLocalStorage<Actor>();

/** Both environments in memory, and an order of events that the test chooses. */
export class World {
  readonly contents: Record<Name, Contents> = { primary: new Map(), standby: new Map() };
  /** ms; may be set back. */
  time = 1_700_000_000_000;
  readonly #waiting: { actor: Actor | undefined; goOn: () => void }[] = [];
  /** Who goes first; it changes now and then, so that some wait for long while others go on. */
  readonly #ranks = new Map<Actor | undefined, number>();

  /** `choose` gives one of so many. */
  constructor(private readonly choose: (count: number) => number) {}

  get env(): Name {
    return this.#actor.env;
  }

  get #actor(): Actor {
    const actor = actors.getStore();
    if (!actor) throw new Error('nobody acts');
    return actor;
  }

  /** Waits until it is its turn. */
  turn(): Promise<void> {
    return new Promise((goOn) => {
      this.#waiting.push({ actor: actors.getStore(), goOn });
    });
  }

  /** Does something that may be cut off. */
  async act<T>(effect: () => T): Promise<T> {
    const actor = this.#actor;
    await this.turn();
    if (actor.dead) throw new Lost('dead');
    const { fault } = actor;
    const strikes = fault !== null && actor.calls === fault.call;
    actor.calls += 1;
    if (strikes && fault.when === 'after') effect();
    if (strikes) {
      actor.dead = fault.dies;
      throw new Lost('lost');
    }
    return effect();
  }

  /** Lets something happen in an environment. */
  in<T>(env: Name, work: () => Promise<T>, fault: Fault | null = null): Promise<T> {
    return actors.run({ env, fault, calls: 0, dead: false }, work);
  }

  /** Lets things happen at the same time, until all have ended. */
  async together(work: readonly (() => Promise<unknown>)[]): Promise<void> {
    let open = work.length;
    for (const one of work) {
      one()
        .catch(() => undefined)
        .finally(() => {
          open -= 1;
        });
    }
    for (let turns = 0; open > 0; turns += 1) {
      if (turns === most) throw new Error('it never ends');
      await macrotask();
      this.#next()?.();
    }
  }

  #next(): (() => void) | undefined {
    const rank = (actor: Actor | undefined) => this.#ranks.get(actor) ?? this.#newRank(actor);
    const highest = Math.max(...this.#waiting.map(({ actor }) => rank(actor)));
    const first = this.#waiting.filter(({ actor }) => rank(actor) === highest);
    const next = first[this.choose(first.length)];
    if (!next) return undefined;
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    if (this.choose(change) === 0) this.#newRank(next.actor);
    return next.goOn;
  }

  #newRank(actor: Actor | undefined): number {
    const rank = this.choose(1000);
    this.#ranks.set(actor, rank);
    return rank;
  }

  documents(env: Name, collection: string): Document[] {
    return [...(this.contents[env].get(collection)?.values() ?? [])];
  }
}
