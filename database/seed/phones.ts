import { PhoneSeals } from '../../cloudfunctions/common/kernel/phone-seals';
import type { PhoneSealing } from './target';

/** Seals numbers as functions with this key do; 32 bytes in base64. */
export function phoneSealing(key: string): PhoneSealing {
  return new PhoneSeals(Buffer.from(key, 'base64'));
}
