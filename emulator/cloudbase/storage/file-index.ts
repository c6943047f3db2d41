import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** What is known of one stored file. */
export interface StoredFile {
  path: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** ms, local clock. */
  at: number;
  /** The openid of who uploaded it; null: a function or the seed. */
  owner: string | null;
}

type Entry = StoredFile | { path: string; removed: true };

/** The list of stored files: in memory, and as a log of lines on disk. A line cut off by a crash is left out. */
export class FileIndex {
  readonly #files = new Map<string, StoredFile>();

  constructor(private readonly log: string) {
    if (existsSync(log)) for (const line of readFileSync(log, 'utf8').split('\n')) this.#replay(line);
  }

  get(path: string): StoredFile | undefined {
    return this.#files.get(path);
  }

  /** By path, in order. */
  list(): StoredFile[] {
    return [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  put(file: StoredFile): void {
    this.#apply(file);
    this.#write(file);
  }

  remove(path: string): void {
    this.#files.delete(path);
    this.#write({ path, removed: true });
  }

  #write(entry: Entry): void {
    appendFileSync(this.log, `\n${JSON.stringify(entry)}`);
  }

  #apply(entry: Entry): void {
    if ('removed' in entry) this.#files.delete(entry.path);
    else this.#files.set(entry.path, entry);
  }

  #replay(line: string): void {
    if (line === '') return;
    try {
      this.#apply(JSON.parse(line) as Entry);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
}
