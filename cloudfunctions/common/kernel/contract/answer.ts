import type { ErrorCode } from '../errors';

/** A sentence in both languages of the app. */
export interface Bilingual {
  zh: string;
  en: string;
}

export interface Failure {
  code: ErrorCode;
  message: Bilingual;
  /** For INVALID_INPUT: what is wrong, by field (`title`, `images.0.fileID`). */
  fields?: Record<string, Bilingual>;
  /** For RATE_LIMITED: ms until it is worth trying again. */
  retryAfter?: number;
  /** For MUTED and BANNED: the decision, and when it ends (ms). */
  decision?: { id: string; until: number };
  /** For MOVED: the mini program that serves, and the front door; null when not known. */
  moved?: { appid: string | null; url: string | null };
}

/** What every function answers. */
export type Answer<Data = unknown> = { ok: true; data: Data } | { ok: false; error: Failure };
