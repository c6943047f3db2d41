import type { UserCall } from '../../kernel/serve';
import { readWords } from '../get-words';
import { verdictOf, type Verdict } from '../verdict';
import { checkOfMatches } from '../word-check';
import { maskMatches } from '../words/mask';

/** A banned word in a text, with its place (UTF-16). */
export interface TriedMatch {
  /** As it stands in the text. */
  text: string;
  /** As it is listed. */
  word: string;
  category: string;
  action: string;
  from: number;
  to: number;
}

/** What the words make of a text, as they are stored now: how it would be kept, and what would become of it. */
export async function tryWords(
  { text }: { text: string },
  { now }: UserCall,
): Promise<{ verdict: Verdict; masked: string; matches: TriedMatch[] }> {
  const { matcher, stored } = await readWords(0);
  const matches = matcher.find(text);
  const masked = maskMatches(
    text,
    matches.filter(({ action }) => action === 'mask'),
  );
  return {
    verdict: verdictOf(checkOfMatches(matcher.find(masked), now)),
    masked,
    matches: matches.map(({ wordId, category, action, start: from, end: to }) => ({
      text: text.slice(from, to),
      word: stored.get(wordId)?.text ?? wordId,
      category,
      action,
      from,
      to,
    })),
  };
}
