import type { DeployedFunction } from '../../config/function-config';
import { tooManyRequests } from '../errors';
import { Instance } from './instance';
import { workerCode } from './worker-code';

/** Copies of one function that may run at once; further calls wait in line. */
const maxInstances = 12;
const maxWaiting = 1000;
/** How long a copy stays warm without a call, in ms. */
const idleLimit = 300_000;

/** The instances of one function in one environment. */
export class Pool {
  readonly #all = new Set<Instance>();
  readonly #idle: { instance: Instance; eviction: NodeJS.Timeout }[] = [];
  readonly #waiting: (() => void)[] = [];
  #starting = 0;
  #closed = false;

  constructor(
    readonly definition: DeployedFunction,
    private readonly clock: SharedArrayBuffer,
  ) {}

  /** Copies that exist now. */
  get size(): number {
    return this.#all.size;
  }

  /** Lends an instance, the one used last first. `cold` says that it is new. Give it back with `release`. */
  async acquire(): Promise<{ instance: Instance; cold: boolean }> {
    for (;;) {
      const warm = this.#idle.pop();
      if (warm) {
        clearTimeout(warm.eviction);
        return { instance: warm.instance, cold: false };
      }
      if (this.#all.size + this.#starting < maxInstances)
        return { instance: await this.#start(), cold: true };
      if (this.#waiting.length >= maxWaiting) throw tooManyRequests();
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Takes an instance back: it stays warm for the next call, unless it died or the pool is closed. */
  release(instance: Instance): void {
    if (this.#closed) void instance.kill();
    else if (instance.alive) {
      const eviction = setTimeout(() => void instance.kill(), idleLimit).unref();
      this.#idle.push({ instance, eviction });
    }
    this.#waiting.shift()?.();
  }

  /** Stops idle instances now and busy ones when they are done; with `force` busy ones too. */
  async close(force: boolean): Promise<void> {
    this.#closed = true;
    const stopping = force ? [...this.#all] : this.#idle.map(({ instance }) => instance);
    await Promise.all(stopping.map((instance) => instance.kill()));
  }

  async #start(): Promise<Instance> {
    this.#starting += 1;
    try {
      const instance = new Instance(this.definition, await workerCode(), this.clock);
      this.#all.add(instance);
      instance.onEnd = () => this.#forget(instance);
      return instance;
    } finally {
      this.#starting -= 1;
    }
  }

  #forget(instance: Instance): void {
    this.#all.delete(instance);
    const index = this.#idle.findIndex((entry) => entry.instance === instance);
    if (index >= 0) this.#idle.splice(index, 1).forEach(({ eviction }) => clearTimeout(eviction));
    this.#waiting.shift()?.();
  }
}
