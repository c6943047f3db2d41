import { requestFailed } from './errors';
import type { Log, LogRow } from './log';

/**
 * Collects what is written within one turn of the event loop and puts it on disk in one go. Rows of one `append` are
 * never torn apart. After a failure to write nothing is accepted any more: memory would be ahead of the disk.
 */
export class GroupCommit {
  private queue: LogRow[] = [];
  private flushing: Promise<void> | undefined;
  private failure: Error | undefined;

  constructor(private readonly log: Log) {}

  append(rows: readonly LogRow[]): void {
    for (const row of rows) this.queue.push(row);
    if (this.flushing || rows.length === 0) return;
    this.flushing = new Promise((resolve) => {
      setImmediate(() => {
        this.flush();
        resolve();
      });
    });
  }

  /** Resolves when everything appended so far is on disk. Rejects when the disk refused. */
  async settled(): Promise<void> {
    await this.flushing;
    if (this.failure) throw requestFailed(`the log cannot be written: ${this.failure.message}`);
  }

  /** Writes what is waiting, now. */
  flush(): void {
    const rows = this.queue;
    this.queue = [];
    this.flushing = undefined;
    if (rows.length === 0 || this.failure) return;
    try {
      this.log.write(rows);
    } catch (error) {
      this.failure = error as Error;
    }
  }
}
