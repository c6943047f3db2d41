import { schema, type AppendOnlyKey, type CollectionKey, type DocumentOf } from '../../../../database';
import { cloud } from '../cloud';
import { AppendOnlyCollection, Collection } from './collection';
import { openReplicas } from './replica';
import { Tombstones } from './tombstones';
import { runTransaction, type Transaction } from './transaction';

const database = cloud.database();
/** Notes of what was removed, as the standby's machinery sees them: with their marks. */
export const tombstones = new Tombstones(database, database.collection(schema.tombstones.name));

export type Collections = {
  readonly [K in CollectionKey]: K extends AppendOnlyKey
    ? AppendOnlyCollection<DocumentOf<K>>
    : Collection<DocumentOf<K>>;
};

/** Every collection of `database/`, typed. */
export const db = Object.fromEntries(
  Object.entries(schema).map(([key, definition]) => {
    const reference = database.collection(definition.name);
    return [
      key,
      definition.appendOnly
        ? new AppendOnlyCollection(reference, definition)
        : new Collection(database, reference, definition, tombstones),
    ];
  }),
) as unknown as Collections;

/** What is shipped, as the standby's machinery sees it: any collection of it, by name, with the marks. */
export const replicas = openReplicas(database);

/** Query and update commands. */
export const command = database.command;

/** A regular expression to match a field with. */
export const regExp = (regexp: string) => database.RegExp({ regexp });

/** Runs `work` in a transaction; see `runTransaction`. */
export function transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return runTransaction(database, work);
}

export type { Transaction };
export { isMarked, type Marked, type Replica, type ReplicaName, type Stored } from './replica';
export type { Query as DocumentQuery } from './types';
