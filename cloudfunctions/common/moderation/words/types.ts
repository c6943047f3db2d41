import type { WordAction, WordCategory } from '../../../../database/collections/words';

/** One banned word as it is in force. */
export interface Word {
  id: string;
  /** `[…]` holds characters that stand for one another, the usual one first: `[微薇威]信`. */
  text: string;
  category: WordCategory;
  action: WordAction;
  /** Whether it is also found when written in pinyin, in whole or in part. */
  pinyin: boolean;
}

/** A banned word found in a text. */
export interface Match {
  wordId: string;
  category: WordCategory;
  action: WordAction;
  /** Index of the first UTF-16 unit in the text as it was given. */
  start: number;
  /** Index after the last one. Characters repeated at either end belong to the match. */
  end: number;
}
