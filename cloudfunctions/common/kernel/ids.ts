import { createHash, randomBytes } from 'node:crypto';

/** A new id nobody can guess, such as `p_4f1c…`. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

/** The same id for the same parts, so that what arrives twice is written once. */
export function stableId(prefix: string, ...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `${prefix}_${digest.slice(0, 24)}`;
}
