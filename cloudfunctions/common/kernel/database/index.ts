import { schema, type AppendOnlyKey, type CollectionKey, type DocumentOf } from '../../../../database';
import { cloud } from '../cloud';
import { AppendOnlyCollection, Collection } from './collection';
import { runTransaction, type Transaction } from './transaction';

const database = cloud.database();

export type Collections = {
  readonly [K in CollectionKey]: K extends AppendOnlyKey
    ? AppendOnlyCollection<DocumentOf<K>>
    : Collection<DocumentOf<K>>;
};

/** Every collection of `database/`, typed. */
export const db = Object.fromEntries(
  Object.entries(schema).map(([key, { name, appendOnly }]) => {
    const reference = database.collection(name);
    return [key, appendOnly ? new AppendOnlyCollection(reference) : new Collection(database, reference)];
  }),
) as unknown as Collections;

/** Query and update commands. */
export const command = database.command;

/** A regular expression to match a field with. */
export const regExp = (regexp: string) => database.RegExp({ regexp });

/** Runs `work` in a transaction; see `runTransaction`. */
export function transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return runTransaction(database, work);
}

export type { Transaction };
export type { Query as DocumentQuery } from './types';
