/** One answer of a list: some items, and where the next ones start. */
export interface Chunk<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}

/** What a page shows of a list; it stands under one name in the page's data. */
export interface ListView<Item> {
  items: Item[];
  state: 'loading' | 'ready' | 'failed';
  /** The foot of the list. */
  end: 'idle' | 'loading' | 'failed' | 'end';
  /** What went wrong, in one sentence. */
  sentence: string;
}

/** What a list needs from the page it stands in. */
export interface ListHost<Item> {
  /** The list's name in the page's data. */
  name: string;
  /** Reads one part; from the top without a cursor. */
  read(cursor: string | undefined): Promise<Chunk<Item>>;
  keyOf(item: Item): string;
  /** Takes changes by data path. */
  show(changes: Record<string, unknown>): void;
  sentenceOf(error: unknown): string;
}

/** A list before anything has been read. */
export function emptyList<Item>(): ListView<Item> {
  return { items: [], state: 'loading', end: 'idle', sentence: '' };
}

/**
 * An endless list. Reads once at a time, drops answers that have been overtaken, never shows an item twice, and tells
 * the page what changed by data path, so that a long list costs no more to extend than a short one.
 */
export class EndlessList<Item> {
  private items: Item[] = [];
  private cursor: string | null = null;
  private turn = 0;
  private extending = false;

  constructor(private readonly host: ListHost<Item>) {}

  get size(): number {
    return this.items.length;
  }

  /**
   * Reads from the top. `keep` leaves what is shown until the answer is here, as pulling to refresh does. False when it
   * failed; never throws.
   */
  async load({ keep = false } = {}): Promise<boolean> {
    const turn = this.overtake();
    if (!keep || this.items.length === 0) this.show({ items: [], state: 'loading', end: 'idle' });
    try {
      const chunk = await this.host.read(undefined);
      if (turn === this.turn) this.start(chunk);
      return true;
    } catch (error) {
      if (turn !== this.turn) return true;
      const shown = keep && this.items.length > 0;
      if (!shown) this.items = [];
      this.show({ state: shown ? 'ready' : 'failed', sentence: this.host.sentenceOf(error) });
      return false;
    }
  }

  /** Shows a first part that came with something else. */
  start({ items, nextCursor }: Chunk<Item>): void {
    this.overtake();
    this.items = [...items];
    this.cursor = nextCursor;
    this.show({ items: [...this.items], state: 'ready', end: this.endOf(nextCursor) });
  }

  /** Reads the next part; nothing happens while one is being read, and after the last. */
  async more(): Promise<void> {
    if (this.extending || this.cursor === null) return;
    const { turn, cursor } = this;
    this.extending = true;
    this.show({ end: 'loading' });
    try {
      const chunk = await this.host.read(cursor);
      if (turn !== this.turn) return;
      this.extending = false;
      this.append(chunk);
    } catch {
      if (turn !== this.turn) return;
      this.extending = false;
      this.show({ end: 'failed' });
    }
  }

  /** Puts an item at the end, or at the top. */
  add(item: Item, where: 'end' | 'top'): void {
    if (where === 'top') {
      this.items = [item, ...this.items];
      this.show({ items: [...this.items] });
    } else {
      this.items.push(item);
      this.show({ [`items[${this.items.length - 1}]`]: item });
    }
  }

  /** Changes the parts of an item that are given; nothing happens when it is not in the list. */
  change(key: string, parts: Partial<Item>): void {
    const index = this.items.findIndex((item) => this.host.keyOf(item) === key);
    const item = this.items[index];
    if (!item) return;
    this.items[index] = { ...item, ...parts };
    this.show(
      Object.fromEntries(Object.entries(parts).map(([part, value]) => [`items[${index}].${part}`, value])),
    );
  }

  /** Keeps the items for which `keep` holds. */
  filter(keep: (item: Item) => boolean): void {
    const kept = this.items.filter(keep);
    if (kept.length === this.items.length) return;
    this.items = kept;
    this.show({ items: [...kept] });
  }

  private append({ items, nextCursor }: Chunk<Item>): void {
    const known = new Set(this.items.map((item) => this.host.keyOf(item)));
    const fresh = items.filter((item) => !known.has(this.host.keyOf(item)));
    const first = this.items.length;
    this.items.push(...fresh);
    this.cursor = nextCursor;
    this.show({
      ...Object.fromEntries(fresh.map((item, offset) => [`items[${first + offset}]`, item])),
      end: this.endOf(nextCursor),
    });
  }

  private endOf(nextCursor: string | null): ListView<Item>['end'] {
    return nextCursor === null ? 'end' : 'idle';
  }

  /** Makes whatever is under way outdated. */
  private overtake(): number {
    this.extending = false;
    return ++this.turn;
  }

  private show(changes: Record<string, unknown>): void {
    const { name } = this.host;
    this.host.show(
      Object.fromEntries(Object.entries(changes).map(([path, value]) => [`${name}.${path}`, value])),
    );
  }
}
