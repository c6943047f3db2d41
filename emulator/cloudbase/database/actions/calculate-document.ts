import { find } from '../query/find';
import type { Action } from './context';
import { queryOf } from './parameters';

/** `database.calculateDocument`: counts documents. */
export const calculateDocument: Action = ({ engine }, params) => {
  engine.stats.reads++;
  const collection = engine.collection(params['collectionName']);
  const transaction = engine.transaction(params['transactionId']);
  const query = queryOf(params, engine.now());
  if (!transaction && Object.keys(query).length === 0) return { data: { total: collection.live } };
  return {
    data: {
      total: [...find(collection, engine.view(collection, transaction), { query }, engine.stats)].length,
    },
  };
};
