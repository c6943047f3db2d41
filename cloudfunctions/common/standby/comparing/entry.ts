import { createHash } from 'node:crypto';
import { changeField } from '../../../../database/define';
import type { Stored } from '../../kernel/database';
import { digestOf, toShipped } from '../shipped';

/** A document as comparing sees it. */
export interface Entry {
  id: string;
  /** Of the document as it is shipped. */
  digest: string;
  /** Whether the other environment may not have it like this yet: it has a change that was not shipped. */
  busy: boolean;
}

export function entryOf(stored: Stored, environment: string): Entry {
  return {
    id: stored._id,
    digest: digestOf(toShipped(stored, environment)),
    busy: stored[changeField] !== '',
  };
}

/** The digest of no documents, SHA-256 in hexadecimal. */
export const emptyDigest = createHash('sha256').digest('hex');

/** The digest of documents in the order of their ids, one more added to those before. */
export function addToDigest(before: string, { id, digest }: Pick<Entry, 'id' | 'digest'>): string {
  return createHash('sha256').update(`${before}${digest}${id}`).digest('hex');
}

export function digestOfEntries(entries: readonly Entry[]): string {
  return entries.reduce(addToDigest, emptyDigest);
}
