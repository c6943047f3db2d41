import type { Pattern } from './pattern';

const empty = -1;

/** The next power of two. */
const powerOver = (count: number) => 2 ** Math.ceil(Math.log2(count + 1));

/**
 * Patterns by their units, in flat tables: edges in one open-addressed hash table, and before it a set of the pairs that
 * patterns begin with, which turns almost every place of an ordinary text away.
 */
export class Trie {
  /** The patterns that end at a node. */
  readonly ends: (readonly Pattern[] | undefined)[] = [];
  private readonly pairs: Uint32Array;
  private readonly pairShift: number;
  private readonly lone = new Uint8Array(0x10000);
  private readonly parents: Int32Array;
  private readonly units: Uint16Array;
  private readonly children: Int32Array;
  private readonly mask: number;

  constructor(patterns: readonly Pattern[]) {
    const edges = new Map<number, number>();
    let nodes = 1;
    for (const pattern of patterns) {
      let node = 0;
      for (const unit of pattern.units) {
        const key = node * 0x10000 + unit;
        let child = edges.get(key);
        if (child === undefined) edges.set(key, (child = nodes++));
        node = child;
      }
      this.ends[node] = [...(this.ends[node] ?? []), pattern];
    }
    const size = powerOver(edges.size * 2);
    this.mask = size - 1;
    this.parents = new Int32Array(size).fill(empty);
    this.units = new Uint16Array(size);
    this.children = new Int32Array(size);
    for (const [key, child] of edges) this.addEdge(Math.floor(key / 0x10000), key % 0x10000, child);
    const bits = Math.max(10, Math.log2(powerOver(patterns.length * 24)));
    this.pairShift = 32 - bits;
    this.pairs = new Uint32Array(2 ** (bits - 5));
    for (const pattern of patterns) this.addStart(pattern);
  }

  private addEdge(node: number, unit: number, child: number): void {
    let at = this.slot(node, unit);
    while (this.parents[at] !== empty) at = (at + 1) & this.mask;
    this.parents[at] = node;
    this.units[at] = unit;
    this.children[at] = child;
  }

  private addStart({ units: [first = 0, second], runs: [run = 1] }: Pattern): void {
    if (second === undefined) this.lone[first] = 1;
    else this.addPair(first, second);
    if (run > 1) this.addPair(first, first);
  }

  private addPair(first: number, second: number): void {
    const bit = this.pairBit(first, second);
    this.pairs[bit >>> 5] = (this.pairs[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  private pairBit(first: number, second: number): number {
    return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> this.pairShift;
  }

  private slot(node: number, unit: number): number {
    const hash = Math.imul(Math.imul(node, 0x9e3779b1) ^ unit, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & this.mask;
  }

  /** Whether a pattern may begin with these two units. Never wrong when it says no. */
  mayStart(first: number, second: number): boolean {
    const bit = this.pairBit(first, second);
    return ((this.pairs[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0 || this.lone[first] === 1;
  }

  /** The node that follows, or -1. The root is 0. */
  child(node: number, unit: number): number {
    let at = this.slot(node, unit);
    for (;;) {
      const parent = this.parents[at];
      if (parent === node && this.units[at] === unit) return this.children[at] ?? empty;
      if (parent === empty) return empty;
      at = (at + 1) & this.mask;
    }
  }
}
