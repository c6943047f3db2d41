import type { TextCheck } from '../../../database/collections/posts';
import type { UserCall } from '../kernel/serve';
import { checkText, type Text } from './check-text';
import { contentRefused } from './labels';
import { verdictOf } from './verdict';

/** Has a text checked; throws CONTENT_REFUSED with the reason when it is risky. */
export async function checkOrRefuse(text: Text, { caller, now }: UserCall): Promise<TextCheck> {
  const check = await checkText(text, caller.openid, now);
  if (verdictOf(check) === 'refuse') throw contentRefused(check);
  return check;
}
