import { maskMatches } from '../words/mask';

/** The places of a phrase in a text, those that overlap included. Indices in UTF-16. */
function placesOf(text: string, phrase: string): { start: number; end: number }[] {
  const places = [];
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    places.push({ start, end: start + phrase.length });
  }
  return places;
}

/** A text with every character of some phrases, which are not empty, replaced by `*`. */
export function maskPhrases(text: string, phrases: readonly string[]): string {
  return maskMatches(
    text,
    phrases.flatMap((phrase) => placesOf(text, phrase)),
  );
}
