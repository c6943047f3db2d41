import { randomInt } from 'node:crypto';

/** Digits and letters that nobody takes for one another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 8;

/** A code nobody can guess: about 850 thousand million. It may be taken already. */
export function newCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
