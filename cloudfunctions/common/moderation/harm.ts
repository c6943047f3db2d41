import type { Harm } from '../../../database/collections/cases';
import type { TextCheck } from '../../../database/collections/posts';
import type { WordCategory } from '../../../database/collections/words';

/** How grave it is if a check is right, by WeChat's label numbers (their names are in `labels.ts`). */
const labelHarm: Readonly<Record<number, Harm>> = {
  10001: 1,
  20001: 3,
  20002: 3,
  20003: 1,
  20006: 3,
  20008: 2,
  20012: 1,
  20013: 1,
};

/** The same by what our own words are about. */
const categoryHarm: Readonly<Record<WordCategory, Harm>> = {
  politics: 3,
  military: 2,
  religion: 2,
  pornography: 3,
  vulgarity: 1,
  gambling: 2,
  drugs: 3,
  fraud: 2,
  contact: 1,
  inducement: 1,
};

/** How grave it is if a check is right; ordinary when it does not say what it found. */
export function harmOf({ label, category }: Partial<Pick<TextCheck, 'label' | 'category'>>): Harm {
  if (category) return categoryHarm[category];
  return labelHarm[label ?? 0] ?? 1;
}
