/** Characters (UTF-16 units) two neighbouring pieces share, so that no word is lost where they meet. */
const overlap = 40;

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * Cuts a text into pieces of at most `size` UTF-16 units (more than twice the overlap), never through a surrogate pair.
 * A text that fits comes back whole.
 */
export function textPieces(text: string, size: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; ;) {
    if (text.length - from <= size) return [...pieces, text.slice(from)];
    const end = isLowSurrogate(text, from + size) ? from + size - 1 : from + size;
    pieces.push(text.slice(from, end));
    from = isLowSurrogate(text, end - overlap) ? end - overlap - 1 : end - overlap;
  }
}
