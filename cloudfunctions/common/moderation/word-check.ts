import type { TextCheck } from '../../../database/collections/posts';
import type { Match } from './words/types';

/**
 * What banned words mean for a text. A word to be refused makes it risky. Any other leaves it to a person, also one to
 * be masked: it would have been masked by now. `now` in ms.
 */
export function checkOfMatches(
  matches: readonly Pick<Match, 'action' | 'category'>[],
  now: number,
): TextCheck {
  const none = { label: null, traceId: null, at: now };
  const gravest = matches.find(({ action }) => action === 'refuse') ?? matches[0];
  if (!gravest) return { suggest: 'pass', ...none };
  const { action, category } = gravest;
  return { suggest: action === 'refuse' ? 'risky' : 'review', category, ...none };
}
