import * as z from 'zod';
import { base64Key } from './config/base64-key';
import { readConfig } from './config/read-config';
import { AppError } from './errors';
import { log } from './log';
import { PhoneSeals, SealError } from './phone-seals';

const docs = 'docs/standby.md';
const schema = z.object({ LIFEBOAT_PHONE_KEY: base64Key });

let seals: PhoneSeals | undefined;

function withoutKey(problem: string): AppError {
  log('error', 'phone.key', { problem });
  return new AppError('UNAVAILABLE');
}

/** Read when it is first needed, so that whoever has no number is served without a key. */
function getSeals(): PhoneSeals {
  if (seals) return seals;
  const { config, problems } = readConfig(schema, process.env, docs);
  if (!config) throw withoutKey(problems[0] ?? `LIFEBOAT_PHONE_KEY is missing; see ${docs}.`);
  return (seals = new PhoneSeals(config.LIFEBOAT_PHONE_KEY));
}

/** Tells the key from others, and nothing leads back from it. Throws UNAVAILABLE like `sealPhone`. */
export function phoneKeyPrint(): string {
  return getSeals().print;
}

/**
 * A phone number as it is stored, encrypted with a key that only functions have. Throws UNAVAILABLE, after a line in the
 * log, when `LIFEBOAT_PHONE_KEY` is missing or no key.
 */
export function sealPhone(number: string): string {
  return getSeals().seal(number);
}

/**
 * The number that `sealPhone` sealed. Throws UNAVAILABLE like it, also when another key sealed it; and an error that
 * callers are not told of when the text is not what was sealed.
 */
export function openPhone(sealed: string): string {
  try {
    return getSeals().open(sealed);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    if (error.reason === 'key')
      throw withoutKey(`LIFEBOAT_PHONE_KEY is not the key that numbers were sealed with; see ${docs}.`);
    log('error', 'phone.unopened', { reason: error.message });
    throw error;
  }
}

/** By what a number is found without being opened: the same for the same number. Throws UNAVAILABLE like `sealPhone`. */
export function phoneLookup(number: string): string {
  return getSeals().lookup(number);
}
