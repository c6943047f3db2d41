import * as z from 'zod';

const bytes = 32;

/** Whether a text is 32 bytes in base64, with nothing else in it. */
function isKey(text: string): boolean {
  const key = Buffer.from(text, 'base64');
  return key.length === bytes && key.toString('base64') === text;
}

/** A variable with a secret key of 32 bytes that both environments share. */
export const base64Key = z
  .string('is missing')
  .refine(isKey, {
    error: 'is no key: make one with `openssl rand -base64 32`, the same for both environments',
  })
  .transform((text) => Buffer.from(text, 'base64'));
