import { writeWire } from '../ejson';
import { requestFailed } from '../errors';
import type { Document } from '../values/types';

/** The largest result of one read, in bytes: what WeChat's layer lets through (-602001). */
const MAX_RESULT = 1024 * 1024;

/** Documents as the wire carries them. Throws a DatabaseError when together they exceed 1 MB. */
export function writeList(documents: Iterable<Document>): string[] {
  const list: string[] = [];
  let size = 0;
  for (const document of documents) {
    const text = writeWire(document);
    size += Buffer.byteLength(text);
    if (size > MAX_RESULT) throw requestFailed('-602001 database query result size exceed limit (1MB)');
    list.push(text);
  }
  return list;
}
