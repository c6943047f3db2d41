/** A stretch of text; `category` says which kind of banned word it is, empty for plain text. */
export interface MarkedSegment {
  /** Where it begins, UTF-16. */
  at: number;
  text: string;
  category: string;
}

/** A place in a text, UTF-16, `to` exclusive. */
export interface Mark {
  from: number;
  to: number;
  category: string;
}

/**
 * Cuts a text where banned words stand in it. Where words overlap, the one that begins first has the place; places
 * outside of the text are left out. The segments together are the text.
 */
export function markText(text: string, marks: readonly Mark[]): MarkedSegment[] {
  const segments: MarkedSegment[] = [];
  let end = 0;
  const plainUntil = (at: number) => {
    if (at > end) segments.push({ at: end, text: text.slice(end, at), category: '' });
  };
  for (const { from, to, category } of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const [first, last] = [Math.max(from, end), Math.min(to, text.length)];
    if (first >= last) continue;
    plainUntil(first);
    segments.push({ at: first, text: text.slice(first, last), category });
    end = last;
  }
  plainUntil(text.length);
  return segments;
}
