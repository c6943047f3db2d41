import type { Match } from './types';

/** A text with every character (code point) of the matches replaced by `*`; so it keeps its number of characters. */
export function maskMatches(text: string, matches: readonly Pick<Match, 'start' | 'end'>[]): string {
  let [masked, from] = ['', 0];
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    masked += text.slice(from, begin) + '*'.repeat(Array.from(text.slice(begin, end)).length);
    from = end;
  }
  return masked + text.slice(from);
}
