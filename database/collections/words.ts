import { collection } from '../define';

/** What a banned word is about. */
export type WordCategory =
  | 'politics'
  | 'military'
  | 'religion'
  | 'pornography'
  | 'vulgarity'
  | 'gambling'
  | 'drugs'
  | 'fraud'
  /** Contact and advertising. */
  | 'contact'
  | 'inducement';

/** `refuse`: the text is not kept. `review`: a person has to look first. `mask`: the word is replaced by `*`. */
export type WordAction = 'refuse' | 'review' | 'mask';

/** `allow`: an innocent phrase, which banned words may lie within and mean nothing. */
export type StoredWordAction = WordAction | 'allow';

/**
 * A banned word that operators added, or one of `database/lexicon/` as they want it instead. A word is never deleted
 * but turned off, so that the newest `updatedAt` tells whether anything has changed.
 */
export interface StoredWord {
  _id: string;
  /** `[…]` holds characters that stand for one another: `[微薇威]信`. */
  text: string;
  category: WordCategory;
  action: StoredWordAction;
  /** Whether it is also found when written in pinyin. */
  pinyin: boolean;
  enabled: boolean;
  /** ms */
  updatedAt: number;
  /** The operator's user id. */
  updatedBy: string;
}

export const words = collection<StoredWord>('words', {
  replicated: true,
  indexes: [{ name: 'updated', keys: { updatedAt: -1 } }],
});
