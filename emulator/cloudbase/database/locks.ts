import { requestFailed } from './errors';

/** Names of things only one open transaction may have written: documents, and keys of unique indexes. */
export class Locks {
  private readonly owners = new Map<string, string>();
  private readonly waiting = new Map<string, Set<() => void>>();

  ownerOf(name: string): string | undefined {
    return this.owners.get(name);
  }

  take(name: string, owner: string): void {
    this.owners.set(name, owner);
  }

  /** Frees everything in `names` and wakes who waits for it. */
  release(names: Iterable<string>): void {
    for (const name of names) {
      this.owners.delete(name);
      const wake = this.waiting.get(name);
      this.waiting.delete(name);
      for (const resume of wake ?? []) resume();
    }
  }

  /** Resolves when the lock is freed; rejects with a DatabaseError after `patience` (ms). */
  async wait(name: string, patience: number): Promise<void> {
    const waiters = this.waiting.get(name) ?? new Set();
    this.waiting.set(name, waiters);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiters.delete(resume);
        reject(requestFailed('operation exceeded time limit: the document is held by an open transaction'));
      }, patience);
      const resume = (): void => {
        clearTimeout(timer);
        resolve();
      };
      waiters.add(resume);
    });
  }
}
