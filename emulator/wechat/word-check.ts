import { words, type Suggestion, type Word } from './words';

/** What the check says of a text: the worst word decides. */
export interface WordCheck {
  suggest: Suggestion;
  label: number;
  hits: readonly Word[];
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Looks for the known words; full-width and upper-case letters count as the plain ones. */
export function checkWords(text: string): WordCheck {
  const body = normal(text);
  const hits = words.filter(({ word }) => body.includes(word));
  const worst = hits.find(({ suggest }) => suggest === 'risky') ?? hits[0];
  return worst ? { suggest: worst.suggest, label: worst.label, hits } : { suggest: 'pass', label: 100, hits };
}
