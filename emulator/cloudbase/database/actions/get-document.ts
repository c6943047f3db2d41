import { readWireDocument } from '../ejson';
import { find } from '../query/find';
import { compileProjection } from '../query/projection';
import type { Action } from './context';
import { pageOf, queryOf, sortOf } from './parameters';
import { writeList } from './result';

/** `database.getDocument`: reads documents. */
export const getDocument: Action = ({ engine }, params) => {
  const now = engine.now();
  engine.stats.reads++;
  const collection = engine.collection(params['collectionName']);
  const view = engine.view(collection, engine.transaction(params['transactionId']));
  const { limit, skip } = pageOf(params);
  const found = find(
    collection,
    view,
    { query: queryOf(params, now), sort: sortOf(params, now), limit, skip },
    engine.stats,
  );
  const documents = [...found];
  const projection = params['projection'];
  const list = writeList(
    projection === undefined
      ? documents
      : documents.map(compileProjection(readWireDocument(projection, now))),
  );
  return { data: { list, limit, offset: skip } };
};
