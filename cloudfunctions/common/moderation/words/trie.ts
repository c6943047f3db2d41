import type { Pattern } from './pattern';

const empty = -1;

const pairHash = (first: number, second: number) =>
  Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);

/** The next power of two. */
const powerOver = (count: number) => 2 ** Math.ceil(Math.log2(count + 1));

/**
 * Patterns by their units, in flat tables: edges in one open-addressed hash table, and before it a set of the pairs that
 * patterns begin with, which turns almost every place of an ordinary text away.
 */
export class Trie {
  /** Patterns that end at one node; the first entry is for nodes where none does. */
  private readonly endings: Pattern[][] = [[]];
  /** For each node its place among the endings. */
  private readonly ends: Uint32Array;
  private readonly pairs: Uint32Array;
  private readonly pairShift: number;
  /** First units of patterns that are no longer. */
  private readonly lone = new Set<number>();
  /** Four numbers for each slot, so that a look into one touches one place: parent, unit, child, nothing. */
  private readonly edges: Int32Array;
  private readonly mask: number;

  constructor(patterns: readonly Pattern[]) {
    const edges = new Map<number, number>();
    const last: number[] = [];
    let nodes = 1;
    for (const pattern of patterns) {
      let node = 0;
      for (const unit of pattern.units) {
        const key = node * 0x10000 + unit;
        let child = edges.get(key);
        if (child === undefined) edges.set(key, (child = nodes++));
        node = child;
      }
      last.push(node);
    }
    this.ends = new Uint32Array(nodes);
    for (const [at, pattern] of patterns.entries()) this.addEnd(last[at] ?? 0, pattern);
    const size = powerOver(edges.size * 2);
    this.mask = size - 1;
    this.edges = new Int32Array(4 * size).fill(empty);
    for (const [key, child] of edges) this.addEdge(Math.floor(key / 0x10000), key % 0x10000, child);
    const bits = Math.max(10, Math.log2(powerOver(patterns.length * 24)));
    this.pairShift = 32 - bits;
    this.pairs = new Uint32Array(2 ** (bits - 5));
    for (const pattern of patterns) this.addStart(pattern);
  }

  private addEnd(node: number, pattern: Pattern): void {
    const ending = this.ends[node] ?? 0;
    if (ending === 0) this.ends[node] = this.endings.push([pattern]) - 1;
    else this.endings[ending]?.push(pattern);
  }

  private addEdge(node: number, unit: number, child: number): void {
    let at = this.slot(node, unit);
    while (this.edges[4 * at] !== empty) at = (at + 1) & this.mask;
    this.edges.set([node, unit, child], 4 * at);
  }

  private addStart({ units: [first = 0, second], runs: [run = 1] }: Pattern): void {
    if (second === undefined) this.lone.add(first);
    else this.addPair(first, second);
    if (run > 1) this.addPair(first, first);
  }

  private addPair(first: number, second: number): void {
    const bit = pairHash(first, second) >>> this.pairShift;
    this.pairs[bit >>> 5] = (this.pairs[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  private slot(node: number, unit: number): number {
    const hash = pairHash(node, unit);
    return (hash ^ (hash >>> 15)) & this.mask;
  }

  /** Writes to `into` every place of a text where a pattern may begin, and some others; gives how many. */
  starts(units: Uint16Array, length: number, into: Int32Array): number {
    const { pairs, pairShift, lone } = this;
    const anyLone = lone.size > 0;
    let count = 0;
    let first = units[0] ?? 0;
    for (let at = 0; at < length; at += 1) {
      const second = at + 1 < length ? (units[at + 1] ?? 0) : 0;
      const bit = pairHash(first, second) >>> pairShift;
      const paired = ((pairs[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
      if (paired === 1 || (anyLone && lone.has(first))) into[count++] = at;
      first = second;
    }
    return count;
  }

  /** The patterns that end at a node. */
  endingAt(node: number): readonly Pattern[] {
    return this.endings[this.ends[node] ?? 0] ?? [];
  }

  /** The node that follows, or -1. The root is 0. */
  child(node: number, unit: number): number {
    let at = this.slot(node, unit);
    for (;;) {
      const parent = this.edges[4 * at];
      if (parent === node && this.edges[4 * at + 1] === unit) return this.edges[4 * at + 2] ?? empty;
      if (parent === empty) return empty;
      at = (at + 1) & this.mask;
    }
  }
}
