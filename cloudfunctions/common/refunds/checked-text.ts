import type { CheckedText } from '../../../database/collections/orders';
import type { UserCall } from '../kernel/serve';
import { checkOrRefuse } from '../moderation/check-or-refuse';
import { verdictOf } from '../moderation/verdict';

/** Has what one party tells the other checked; throws CONTENT_REFUSED when it is risky. Nothing always passes. */
export async function checkedText(text: string, call: UserCall): Promise<CheckedText> {
  if (text === '') return { text, passed: true };
  const check = await checkOrRefuse({ scene: 'comment', content: text }, call);
  return { text, passed: verdictOf(check) === 'publish' };
}
