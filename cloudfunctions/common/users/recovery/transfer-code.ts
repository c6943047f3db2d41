import { createHash, randomInt } from 'node:crypto';

/** Digits and letters that nobody takes for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Twelve of 31: one guess in 10^17. */
const length = 12;

/** A code nobody can guess. */
export function newTransferCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** What is kept of a code. Spaces, dashes and small letters make no difference. */
export function transferDigest(typed: string): string {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`transfer\n${code}`).digest('hex');
}
