import type { Action } from './context';

/** `database.startTransaction`: the id stands beside `data`, not in it. */
export const startTransaction: Action = ({ engine }) => ({ transactionId: engine.startTransaction().id });

/** `database.commitTransaction` */
export const commitTransaction: Action = ({ engine }, params) => {
  engine.commitTransaction(params['transactionId']);
  return {};
};

/** `database.abortTransaction` */
export const abortTransaction: Action = ({ engine }, params) => {
  engine.abortTransaction(params['transactionId']);
  return {};
};
