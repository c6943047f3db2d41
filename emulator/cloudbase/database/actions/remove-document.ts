import { compileQuery } from '../query/matcher';
import { idKey } from '../store/id-key';
import { writeDocument } from '../write';
import type { Action } from './context';
import { selectForWrite } from './modify-document';
import { queryOf } from './parameters';

/** `database.removeDocument`: removes the documents a query selects. */
export const removeDocument: Action = async ({ engine, patience }, params) => {
  const collection = engine.collection(params['collectionName']);
  const transaction = engine.transaction(params['transactionId']);
  const query = queryOf(params, engine.now());
  const matches = compileQuery(query);
  let deleted = 0;
  for (const id of selectForWrite(engine, collection, transaction, query, params['multi'] === true)) {
    const removed = await writeDocument(engine, patience, {
      collection,
      id: idKey(id),
      transaction,
      decide: (current) => (current && matches(current) ? null : undefined),
    });
    if (removed) deleted++;
  }
  return { data: { deleted } };
};
