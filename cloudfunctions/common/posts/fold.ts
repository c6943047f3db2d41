/** Text as search sees it: full-width and half-width, upper and lower case are the same. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What search looks into. */
export function searchTextOf({ title, body }: { title: string; body: string }): string {
  return fold(`${title}\n${body}`);
}

/** The words of a query, folded, each once. */
export function searchWords(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/u))].filter((word) => word !== '');
}

/** A regular expression that finds `word` as it stands. */
export function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
