const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A name that nothing else bears: for files, and for keys of requests. Not a secret. */
export function randomName(length = 20): string {
  return Array.from({ length }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('');
}
