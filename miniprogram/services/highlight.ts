/** A stretch of text; `hit` when it is one of the words looked for. */
export interface Segment {
  /** Where it begins. */
  at: number;
  text: string;
  hit: boolean;
}

/** The words of a query, longest first so that a word within a word does not cut it. */
function wordsOf(query: string): string[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** Cuts a text where words of the query stand in it, in any case. The segments together are the text. */
export function highlight(text: string, query: string): Segment[] {
  const words = wordsOf(query);
  const lower = text.toLowerCase();
  // Where lower case is not as long as the text, positions would not fit.
  if (words.length === 0 || lower.length !== text.length) return [{ at: 0, text, hit: false }];
  const segments: Segment[] = [];
  let plainFrom = 0;
  let at = 0;
  const plainUntil = (end: number) => {
    if (end > plainFrom) segments.push({ at: plainFrom, text: text.slice(plainFrom, end), hit: false });
  };
  while (at < text.length) {
    const word = words.find((each) => lower.startsWith(each, at));
    if (!word) {
      at += 1;
      continue;
    }
    plainUntil(at);
    segments.push({ at, text: text.slice(at, at + word.length), hit: true });
    at += word.length;
    plainFrom = at;
  }
  plainUntil(text.length);
  return segments;
}
