import { kinds } from './fold-character';
import type { Pattern } from './pattern';
import { gaps, type Tokens } from './tokens';
import type { Trie } from './trie';

/** A pattern's word, and where in the text it stands. */
export interface Found {
  word: number;
  start: number;
  end: number;
}

const none = -1;
/** A shorter word is not looked for across the end of a clause. */
const shortestAcrossClauses = 3;
/** A character repeated across separators more often than this is not part of a word. */
const mostRepeats = 8;

/** Finds every pattern of a trie in a text, in time that grows with the text alone: no pattern is longer than a word. */
export class Scan {
  private text = '';
  private found: Found[] = [];
  /** For each unit matched so far: how often it is there, and what stands before it. */
  private readonly runs: number[] = [];
  private readonly before: number[] = [];

  constructor(
    private readonly trie: Trie,
    private readonly tokens: Tokens,
  ) {}

  /** Adds what is in the text, which the tokens hold, to `found`. */
  run(text: string, found: Found[]): void {
    this.text = text;
    this.found = found;
    const { units, length, starts } = this.tokens;
    const count = this.trie.starts(units, length, starts);
    for (let at = 0; at < count; at += 1) {
      const start = starts[at] ?? 0;
      if (!this.isInsideWord(start)) this.walk(start);
    }
  }

  /** Whether a token is a letter after a letter, where nothing that begins with a letter can begin. */
  private isInsideWord(token: number): boolean {
    return (
      this.isLetter(token) && token > 0 && this.tokens.gaps[token] === gaps.none && this.isLetter(token - 1)
    );
  }

  private walk(start: number): void {
    const { units, runs, gaps: gapsBefore, length } = this.tokens;
    let node = 0;
    let depth = 0;
    let repeats = 0;
    let inside: number = gaps.none;
    for (let at = start; at < length; at += 1) {
      const unit = units[at] ?? 0;
      const gap = at === start ? gaps.none : Math.max(inside, gapsBefore[at] ?? 0);
      if (gap === gaps.broken) return;
      const child = this.trie.child(node, unit);
      if (child !== none) {
        node = child;
        this.runs[depth] = runs[at] ?? 1;
        this.before[depth] = gap;
        depth += 1;
        inside = gaps.none;
        this.report(node, depth, start, at, 0);
      } else if (at > start && unit === units[at - 1] && repeats < mostRepeats) {
        repeats += 1;
        inside = gap;
        const run = this.runs[depth - 1] ?? 1;
        this.runs[depth - 1] = run + (runs[at] ?? 1);
        this.report(node, depth, start, at, run);
      } else return;
    }
  }

  /** `known`: the run of the last unit with which the patterns that end here were reported before. */
  private report(node: number, depth: number, start: number, last: number, known: number): void {
    for (const pattern of this.trie.endingAt(node)) {
      const { from, to, runs } = this.tokens;
      if ((pattern.runs[depth - 1] ?? 1) <= known) continue;
      // Repeated across a separator, and no need of it: the match starts later.
      if (pattern.runs[0] === 1 && this.runs[0] !== runs[start]) continue;
      if (!this.runsSuffice(pattern) || !this.gapsAllow(pattern) || !this.standsAlone(pattern, start, last))
        continue;
      this.found.push({ word: pattern.word, start: from[start] ?? 0, end: to[last] ?? 0 });
    }
  }

  private runsSuffice({ word, runs }: Pattern): boolean {
    if (word < 0) return runs.every((run, at) => this.runs[at] === run);
    return runs.every((run, at) => (this.runs[at] ?? 0) >= run);
  }

  private gapsAllow({ word, units: { length }, joined }: Pattern): boolean {
    let [separated, letterGaps, letterJoints, spaced, clause] = [0, 0, 0, false, false];
    for (let at = 1; at < length; at += 1) {
      const gap = this.before[at] ?? 0;
      const letters = joined[at] ?? false;
      if (letters) letterJoints += 1;
      if (gap === gaps.none) continue;
      separated += 1;
      if (letters) letterGaps += 1;
      if (letters && gap >= kinds.space) spaced = true;
      if (gap === kinds.clause) clause = true;
    }
    if (word < 0) return separated === 0;
    if (spaced && letterGaps < letterJoints) return false;
    return !clause || (length >= shortestAcrossClauses && separated === length - 1);
  }

  private standsAlone({ border }: Pattern, start: number, last: number): boolean {
    const { length, gaps: gapsBefore } = this.tokens;
    const joinedBefore = border.start && start > 0 && gapsBefore[start] === gaps.none;
    if (joinedBefore && this.isLetter(start - 1)) return false;
    const joinedAfter = border.end && last + 1 < length && gapsBefore[last + 1] === gaps.none;
    return !(joinedAfter && this.isLetter(last + 1));
  }

  /** Whether a token is a Latin letter, or passes for one; digits do not. */
  private isLetter(token: number): boolean {
    const unit = this.tokens.units[token] ?? 0;
    if (unit < 0x61 || unit > 0x7a) return false;
    const code = this.text.codePointAt(this.tokens.from[token] ?? 0) ?? 0;
    return code < 0x80 ? code > 0x39 : !/\p{N}/u.test(String.fromCodePoint(code));
  }
}
