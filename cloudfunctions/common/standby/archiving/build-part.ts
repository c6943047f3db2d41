import { now } from '../../kernel/clock';
import type { Replica } from '../../kernel/database';
import { addToDigest } from '../comparing/entry';
import { readPages } from '../comparing/read-pages';
import { digestOf, toShipped } from '../shipped';
import { GzipBuffer } from './gzip-buffer';

/** A part is closed at this size, in bytes as compressed. */
const fullSize = 4 * 1024 * 1024;

export interface BuiltPart {
  /** gzip of JSON Lines; null when there was nothing left. */
  content: Buffer | null;
  documents: number;
  /** The last document in it. */
  after: string;
  /** Of all documents of the collection up to there. */
  digest: string;
  /** Whether the collection ends with it. */
  ends: boolean;
}

/**
 * Packs the documents of a collection that come after `after`, as they are shipped, until it is enough for one file or
 * `until` (ms). `digest` is of all before.
 */
export async function buildPart(
  replica: Replica,
  before: { after: string; digest: string },
  environment: string,
  until: number,
): Promise<BuiltPart> {
  const gzip = new GzipBuffer();
  let [documents, { after, digest }, ends] = [0, before, true];
  for await (const page of readPages(replica, { after, until: null })) {
    const shipped = page.map((document) => toShipped(document, environment));
    await gzip.write(shipped.map((document) => `${JSON.stringify(document)}\n`).join(''));
    for (const [index, { _id: id }] of page.entries()) {
      digest = addToDigest(digest, { id, digest: digestOf(shipped[index]) });
      after = id;
    }
    documents += page.length;
    ends = gzip.size < fullSize && now() < until;
    if (!ends) break;
  }
  const content = await gzip.end();
  return { content: documents > 0 ? content : null, documents, after, digest, ends };
}
