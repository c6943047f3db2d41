import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The local cloud's time: real time plus an offset that only grows. One for functions, timers and simulators. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
  /** Moves time forward by `ms`. Throws `ClockError` when negative. */
  advance(ms: number): void;
  /** Moves time forward to `at` (ms). Throws `ClockError` when that is in the past. */
  set(at: number): void;
}

/** Someone asked the clock to go backwards. */
export class ClockError extends Error {}

interface Saved {
  offset: number;
  now: number;
}

function load(file: string): Saved | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Saved;
  } catch {
    return null;
  }
}

/** A clock whose offset lives in shared memory, so that worker threads see it move, and in a file, so that it stays. */
export class LocalClock implements Clock {
  readonly shared = new SharedArrayBuffer(8);
  readonly #offset = new BigInt64Array(this.shared);
  readonly #listeners = new Set<() => void>();
  readonly #file: string;

  /** @param file where the offset is kept; a saved time later than the real one is carried on from. */
  constructor(file: string) {
    this.#file = file;
    const saved = load(file);
    if (saved) this.#write(Math.max(saved.offset, saved.now - Date.now()));
  }

  now(): number {
    return Date.now() + Number(Atomics.load(this.#offset, 0));
  }

  advance(ms: number): void {
    if (!(ms >= 0)) throw new ClockError('The clock never goes backwards.');
    this.#write(Number(Atomics.load(this.#offset, 0)) + Math.floor(ms));
    this.save();
    for (const listener of this.#listeners) listener();
  }

  set(at: number): void {
    this.advance(at - this.now());
  }

  /** Calls `listener` after every jump; returns how to stop. */
  onJump(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Writes the present time down, so that a restart goes on from it. */
  save(): void {
    const saved: Saved = { offset: Number(Atomics.load(this.#offset, 0)), now: this.now() };
    writeFileSync(`${this.#file}.new`, JSON.stringify(saved));
    renameSync(`${this.#file}.new`, this.#file);
  }

  #write(offset: number): void {
    Atomics.store(this.#offset, 0, BigInt(Math.floor(offset)));
  }
}
