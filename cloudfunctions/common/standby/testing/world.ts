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

/** Both environments in memory, and an order of events that the test chooses. */
export class World {
  readonly contents: Record<Name, Contents> = { primary: new Map(), standby: new Map() };
  /** ms; may be set back. */
  time = 1_700_000_000_000;
  readonly #actors = new AsyncLocalStorage<Actor>();
  #waiting: (() => void)[] = [];

  /** `choose` gives which of so many goes on. */
  constructor(private readonly choose: (count: number) => number) {}

  get env(): Name {
    return this.#actor.env;
  }

  get #actor(): Actor {
    const actor = this.#actors.getStore();
    if (!actor) throw new Error('nobody acts');
    return actor;
  }

  /** Waits until it is its turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
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
    return this.#actors.run({ env, fault, calls: 0, dead: false }, work);
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
    while (open > 0) {
      await macrotask();
      const [next] = this.#waiting.splice(this.choose(this.#waiting.length), 1);
      next?.();
    }
  }

  documents(env: Name, collection: string): Document[] {
    return [...(this.contents[env].get(collection)?.values() ?? [])];
  }
}
