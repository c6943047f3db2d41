import { readWireDocument, writeLog } from '../cloudbase/database/ejson';
import type { Environment } from '../cloudbase/environment';
import { HttpError } from '../http/http-error';

type Document = Record<string, unknown>;

/** Documents on one page. */
export const pageSize = 20;

/** A document as text to read and edit: JSON with `{"$date": …}` for times. */
export function toText(document: Document): string {
  return JSON.stringify(JSON.parse(writeLog(document)), null, 2);
}

/** Reads the text of a document or query. Throws `HttpError` 400. */
export function fromText(text: string, now: number): Document {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, 'INVALID_JSON', `JSON: ${(error as Error).message}`);
  }
  return readWireDocument(text, now);
}

/** One page of the documents that match `query`, by `_id`, and how many match in all. */
export async function findDocuments(
  { database, now }: Environment,
  collectionName: string,
  query: string,
  page: number,
): Promise<{ documents: Document[]; total: number }> {
  const wanted = fromText(query, now());
  const counted = await database.handle('database.calculateDocument', {
    collectionName,
    queryType: 'WHERE',
    query,
  });
  const options = { query: wanted, order: { _id: 1 as const }, skip: page * pageSize, limit: pageSize };
  return {
    documents: database.read(collectionName, options),
    total: (counted['data'] as { total: number }).total,
  };
}

/** One document; null when there is none. */
export function findDocument({ database }: Environment, collection: string, id: string): Document | null {
  return database.read(collection, { query: { _id: id }, limit: 1 })[0] ?? null;
}

/** Adds a document and gives its id. Throws `HttpError` or `DatabaseError`. */
export async function addDocument(
  { database, now }: Environment,
  collectionName: string,
  text: string,
): Promise<string> {
  fromText(text, now());
  const answer = await database.handle('database.insertDocument', { collectionName, data: [text] });
  return String((answer['data'] as { insertedIds: unknown[] }).insertedIds[0]);
}

/** Replaces a document, whose `_id` stays. Throws `HttpError` or `DatabaseError`. */
export async function replaceDocument(
  { database, now }: Environment,
  collectionName: string,
  id: string,
  text: string,
): Promise<void> {
  const { _id, ...rest } = fromText(text, now());
  if (_id !== undefined && _id !== id)
    throw new HttpError(400, 'ID_CHANGED', 'The _id of a document stays as it is.');
  await database.handle('database.modifyDocument', {
    collectionName,
    queryType: 'DOC',
    query: JSON.stringify({ _id: id }),
    data: writeLog(rest),
    multi: false,
    merge: false,
    upsert: false,
  });
}

/** Removes a document. */
export async function removeDocument(
  { database }: Environment,
  collectionName: string,
  id: string,
): Promise<void> {
  const query = JSON.stringify({ _id: id });
  await database.handle('database.removeDocument', { collectionName, queryType: 'DOC', query, multi: false });
}
