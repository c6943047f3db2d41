import { now } from '../../kernel/clock';
import { replicas, tombstones } from '../../kernel/database';
import { markedAt } from '../../kernel/database/marks';
import { dueDocument, fitting, inOrder, keyOf, type Due } from './due';
import { isSameHead, readReceived, type Head } from './head';
import { inGroups } from './in-groups';
import { readUnshipped } from './read-unshipped';
import { readRemovals } from './removals';

/** Documents read at a time of one collection. */
const page = 100;

export interface Limits {
  documents: number;
  bytes: number;
}

/** How much there is to ship, and when (ms) the oldest of it was written. */
export interface Backlog {
  left: number;
  oldest: number | null;
}

/** What goes into one batch, and what is left then. */
export interface Taken extends Backlog {
  due: Due[];
  /** What was applied of the other environment before any of it was read. */
  received: Head;
}

function oldestOf(all: readonly Due[]): number | null {
  const [first] = all;
  return first ? markedAt(first.change) : null;
}

interface Queue {
  due: Due[];
  /** Nothing else was there when it was read. */
  whole: boolean;
}

/**
 * What is to be shipped, read ahead. What it gives was read after `reset`: whoever learns that another run has shipped
 * something meanwhile must reset it, since what is here may be older.
 */
export class Outbox {
  #queues = new Map<string, Queue>();
  #received: Head | undefined;
  /** Nothing was taken since all was read. */
  #fresh = false;
  /** Counted when all was read, less what was taken since. */
  #left: number | undefined;
  /** What there was to ship before the last batch was taken; undefined before the first. */
  backlog: Backlog | undefined;

  constructor(
    private readonly environment: string,
    private readonly limits: Limits,
  ) {}

  reset(): void {
    this.#queues.clear();
    this.#received = undefined;
    this.#left = undefined;
  }

  /** The oldest that fits into a batch; nothing `due` when there is nothing. */
  async take(): Promise<Taken> {
    const received = await readReceived();
    if (this.#received && !isSameHead(this.#received, received)) this.reset();
    this.#received ??= received;
    await this.#fill();
    const removals = await readRemovals(this.limits.documents, now());
    if (this.#waiting.length === 0 && removals.length === 0 && !this.#fresh) {
      this.#queues.clear();
      await this.#fill();
    }
    const gone = new Set(removals.map(({ entry }) => keyOf(entry)));
    for (const queue of this.#queues.values()) {
      queue.due = queue.due.filter(({ entry }) => !gone.has(keyOf(entry)));
    }
    this.#left ??= await this.#count(removals);
    return { ...this.#cut(removals, this.#left), received: this.#received };
  }

  #cut(removals: readonly Due[], before: number): Omit<Taken, 'received'> {
    const all = inOrder([...removals, ...this.#waiting]);
    const due = fitting(all, this.limits);
    const taken = new Set(due);
    for (const queue of this.#queues.values()) queue.due = queue.due.filter((one) => !taken.has(one));
    if (due.length > 0) this.#fresh = false;
    const left = Math.max(before, all.length);
    this.backlog = { left, oldest: oldestOf(all) };
    this.#left = left - due.length;
    // What is not read yet is no older than what was taken last.
    const rest = all.length > due.length ? all.slice(due.length) : due.slice(-1);
    return { due, left: this.#left, oldest: this.#left > 0 ? oldestOf(rest) : null };
  }

  get #waiting(): Due[] {
    return [...this.#queues.values()].flatMap(({ due }) => due);
  }

  /** Reads what is not read, or used up. */
  async #fill(): Promise<void> {
    if (this.#queues.size === 0) this.#fresh = true;
    const open = [...replicas.values()].filter(({ name }) => {
      const queue = this.#queues.get(name);
      return !queue || (queue.due.length === 0 && !queue.whole);
    });
    await inGroups(open, async (replica) => {
      const { documents, whole } = await readUnshipped(replica, page);
      const due = documents.map((stored) => dueDocument(replica.name, stored, this.environment));
      this.#queues.set(replica.name, { due, whole });
    });
  }

  async #count(removals: readonly Due[]): Promise<number> {
    const counts = await inGroups([...this.#queues], async ([name, { due, whole }]) =>
      whole ? due.length : ((await replicas.get(name)?.countUnshipped()) ?? 0),
    );
    const gone = removals.length < this.limits.documents ? removals.length : await tombstones.count();
    return counts.reduce((sum, count) => sum + count, gone);
  }
}
