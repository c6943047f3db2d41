import { createHash, timingSafeEqual } from 'node:crypto';

/** WeChat's signature: the sorted parts, joined, SHA-1 in hexadecimal digits. */
export function signatureOf(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

/** Whether `given` is the signature of the parts, told in a time that does not depend on where it differs. */
export function isSigned(given: string, parts: readonly string[]): boolean {
  const right = Buffer.from(signatureOf(parts));
  const claimed = Buffer.from(given);
  return claimed.length === right.length && timingSafeEqual(claimed, right);
}
