import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/local-clock';

/** An event or a message of WeChat, as a function gets it. */
export interface PushEvent {
  MsgType: string;
  Event?: string;
  [key: string]: unknown;
}

/** One that is on its way. */
export interface PendingPush {
  id: string;
  event: PushEvent;
  /** ms, local clock. */
  dueAt: number;
}

/** How long WeChat takes for a check, in ms. */
const usualDelay = 4000;
/** The longest wait before looking at the clock again, in ms: a timeout holds no more than 31 bits. */
const longestWait = 3_600_000;

export interface PushesOptions {
  clock: Pick<Clock, 'now'> & { onJump(listener: () => void): () => void };
  /** Hands an event to whoever takes it, and gives the answer. */
  send: (event: PushEvent) => Promise<string>;
}

/** What one mini program will be pushed, on the local clock. Nothing is sent by itself before `start`. */
export class Pushes {
  #pending: PendingPush[] = [];
  #timeout: NodeJS.Timeout | undefined;
  #started = false;
  readonly #unsubscribe: () => void;

  constructor(private readonly options: PushesOptions) {
    this.#unsubscribe = options.clock.onJump(() => this.#check());
  }

  /** In the order they were made. */
  list(): readonly PendingPush[] {
    return this.#pending;
  }

  /** Has an event pushed after `delay` ms of local time. */
  schedule(event: PushEvent, delay = usualDelay): void {
    this.#pending.push({ id: randomUUID(), event, dueAt: this.options.clock.now() + delay });
    this.#wait();
  }

  /** Sends all that are pending now, each so many times; gives the answers, an error's message for one that failed. */
  async deliver(times = 1): Promise<string[]> {
    const chosen = this.#pending;
    this.drop();
    const answers: string[] = [];
    for (const { event } of chosen) {
      for (let count = 0; count < times; count += 1) answers.push(await this.#send(event));
    }
    return answers;
  }

  /** Sends one of them now. */
  async deliverOne(id: string): Promise<string | null> {
    const push = this.#pending.find((one) => one.id === id);
    if (!push) return null;
    this.drop(id);
    return this.#send(push.event);
  }

  /** Sends one now and keeps it, so that it comes again. */
  async repeat(id: string): Promise<string | null> {
    const push = this.#pending.find((one) => one.id === id);
    return push ? this.#send(push.event) : null;
  }

  /** Loses one, or all. */
  drop(id?: string): void {
    this.#pending = id === undefined ? [] : this.#pending.filter((push) => push.id !== id);
    this.#wait();
  }

  /** From now on pushes are sent when they are due. */
  start(): void {
    this.#started = true;
    this.#wait();
  }

  stop(): void {
    this.#started = false;
    clearTimeout(this.#timeout);
    this.#unsubscribe();
  }

  #send(event: PushEvent): Promise<string> {
    return this.options
      .send(event)
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
  }

  #check(): void {
    if (!this.#started) return;
    const now = this.options.clock.now();
    for (const { id, dueAt } of this.#pending) if (dueAt <= now) void this.deliverOne(id);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timeout);
    if (!this.#started || this.#pending.length === 0) return;
    const soonest = Math.min(...this.#pending.map(({ dueAt }) => dueAt));
    const delay = Math.min(Math.max(soonest - this.options.clock.now(), 0), longestWait);
    this.#timeout = setTimeout(() => this.#check(), delay).unref();
  }
}
