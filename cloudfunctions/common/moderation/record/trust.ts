import { day } from '../../kernel/clock';
import type { ModerationSettings } from '../../kernel/settings/moderation';

/** How far an author's word goes: earned by age and a clean record, lost by strikes. */
export type Trust = 'new' | 'ordinary' | 'trusted';

export interface AuthorRecord {
  /** ms */
  createdAt: number;
  /** Published posts; counting may stop at what the settings ask for. */
  posts: number;
  /** What their strikes weigh together. */
  strikes: number;
}

/** An author's trust at `now` (ms). One strike costs the trust, two make them as new. */
export function trustOf(
  { createdAt, posts, strikes }: AuthorRecord,
  { ordinary, trusted }: ModerationSettings['trust'],
  now: number,
): Trust {
  const reaches = (needed: { days: number; posts: number }) =>
    now - createdAt >= needed.days * day && posts >= needed.posts;
  if (strikes >= 2 || !reaches(ordinary)) return 'new';
  return strikes === 0 && reaches(trusted) ? 'trusted' : 'ordinary';
}
