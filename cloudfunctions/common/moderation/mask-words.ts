import { getWordsIfAny } from './get-words';
import { maskMatches } from './words/mask';

/**
 * What a person wrote, with the words to be masked replaced by `*` in these fields. When the words cannot be had it
 * comes back as it is; `checkText` holds what should have been masked for review.
 */
export async function maskWords<T extends { [K in F]?: string | undefined }, F extends keyof T>(
  input: T,
  fields: readonly F[],
): Promise<T> {
  const words = await getWordsIfAny();
  if (!words) return input;
  const masked = { ...input };
  for (const field of fields) {
    const text = input[field];
    if (text === undefined) continue;
    const matches = words.find(text).filter(({ action }) => action === 'mask');
    if (matches.length > 0) Object.assign(masked, { [field]: maskMatches(text, matches) });
  }
  return masked;
}
