import { EJSON } from 'bson';
import type { Database } from '../index';

type Document = Record<string, unknown>;

export interface ReadRequest {
  query?: Document;
  order?: Record<string, 1 | -1>;
  limit?: number;
  offset?: number;
  projection?: Document;
}

const text = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

/** Speaks the wire's actions to one collection, with plain values in and out. */
export function client(database: Database, collectionName: string, transactionId?: string) {
  const send = async (action: string, params: Document): Promise<Document> => {
    const fields = { collectionName, ...params, ...(transactionId !== undefined && { transactionId }) };
    return (await database.handle(`database.${action}`, fields))['data'] as Document;
  };
  const list = (answer: Document): Document[] =>
    (answer['list'] as string[]).map((document) => EJSON.parse(document) as Document);
  return {
    async add(...documents: Document[]): Promise<unknown[]> {
      return (await send('insertDocument', { data: documents.map(text) }))['insertedIds'] as unknown[];
    },
    async get({ query, order, projection, ...page }: ReadRequest = {}): Promise<Document[]> {
      const params = {
        queryType: 'WHERE',
        ...(query && { query: text(query) }),
        ...(order && { order: text(order) }),
        ...(projection && { projection: text(projection) }),
        ...page,
      };
      return list(await send('getDocument', params));
    },
    async one(id: unknown): Promise<Document | undefined> {
      return list(await send('getDocument', { queryType: 'DOC', query: text({ _id: id }), multi: false }))[0];
    },
    async count(query: Document = {}): Promise<number> {
      return (await send('calculateDocument', { query: text(query) }))['total'] as number;
    },
    async update(query: Document, data: Document, multi = true): Promise<number> {
      const params = { query: text(query), data: text(data), multi, merge: true, upsert: false };
      return (await send('modifyDocument', params))['updated'] as number;
    },
    async set(id: unknown, data: Document): Promise<Document> {
      const params = { query: text({ _id: id }), data: text(data), multi: false, merge: false, upsert: true };
      return send('modifyDocument', params);
    },
    async remove(query: Document, multi = true): Promise<number> {
      return (await send('removeDocument', { query: text(query), multi }))['deleted'] as number;
    },
    async aggregate(...stages: Document[]): Promise<Document[]> {
      const params = stages.map((stage) => {
        const [stageKey, value] = Object.entries(stage)[0] as [string, unknown];
        return { stageKey, stageValue: text(value) };
      });
      return list(await send('aggregateDocuments', { stages: params }));
    },
  };
}

/** Begins a transaction and answers its id. */
export async function begin(database: Database): Promise<string> {
  return (await database.handle('database.startTransaction', {}))['transactionId'] as string;
}

export const commit = (database: Database, transactionId: string): Promise<Document> =>
  database.handle('database.commitTransaction', { transactionId });

export const abort = (database: Database, transactionId: string): Promise<Document> =>
  database.handle('database.abortTransaction', { transactionId });
