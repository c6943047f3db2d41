import { randomBytes } from 'node:crypto';
import { readWireDocument } from '../ejson';
import { duplicateKey, invalidParameter } from '../errors';
import { idKey } from '../store/id-key';
import { writeDocument } from '../write';
import type { Action } from './context';

/** A new `_id`, 32 hexadecimal digits as CloudBase makes them. */
export const newId = (): string => randomBytes(16).toString('hex');

/** `database.insertDocument`: adds documents in order; the first that fails ends it, earlier ones stay. */
export const insertDocument: Action = async ({ engine, patience }, params) => {
  const collection = engine.collection(params['collectionName']);
  const transaction = engine.transaction(params['transactionId']);
  const { data } = params;
  if (!Array.isArray(data) || data.length === 0) throw invalidParameter('data must be a list of documents');
  const documents = data.map((text) => readWireDocument(text, engine.now()));
  const insertedIds: unknown[] = [];
  for (const { _id = newId(), ...fields } of documents) {
    await writeDocument(engine, patience, {
      collection,
      id: idKey(_id),
      transaction,
      decide: (current) => {
        if (current) throw duplicateKey(collection.namespace, '_id_', [_id]);
        return { _id, ...fields };
      },
    });
    insertedIds.push(_id);
  }
  return { data: { insertedIds } };
};
