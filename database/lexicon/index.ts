import { contact } from './contact';
import type { LexiconWord } from './define';
import { drugs } from './drugs';
import { fraud } from './fraud';
import { gambling } from './gambling';
import { inducement } from './inducement';
import { military } from './military';
import { politics } from './politics';
import { pornography } from './pornography';
import { religion } from './religion';
import { vulgarity } from './vulgarity';

export type { LexiconWord } from './define';
export { innocents } from './innocents';

/** The banned words a new place starts with. */
export const lexicon: readonly LexiconWord[] = [
  ...politics,
  ...military,
  ...religion,
  ...pornography,
  ...vulgarity,
  ...gambling,
  ...drugs,
  ...fraud,
  ...contact,
  ...inducement,
];
