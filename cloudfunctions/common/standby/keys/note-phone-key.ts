import { phoneKeyPrint } from '../../kernel/seal';
import { readState, updateState, insertState } from '../state';

/** Which key this environment has for phone numbers; null when it has none. */
function ownPrint(): string | null {
  try {
    return phoneKeyPrint();
  } catch {
    return null;
  }
}

/**
 * Notes with which key this environment seals phone numbers, so that a drill, which has no such key, can tell whether it
 * is the one that numbers here are sealed with.
 */
export async function notePhoneKey(): Promise<{ changed: boolean }> {
  const phone = ownPrint();
  if ((await readState('keys'))?.phone === phone) return { changed: false };
  const changed = (await updateState('keys', { phone })) || (await insertState({ _id: 'keys', phone }));
  return { changed };
}
