import { agents } from './collections/agents';
import { appeals } from './collections/appeals';
import { archives } from './collections/archives';
import { batches } from './collections/batches';
import { bills } from './collections/bills';
import { cases } from './collections/cases';
import { comments } from './collections/comments';
import { comparisons } from './collections/comparisons';
import { conflicts } from './collections/conflicts';
import { consents } from './collections/consents';
import { decisions } from './collections/decisions';
import { differences } from './collections/differences';
import { fileCopies } from './collections/file-copies';
import { goods } from './collections/goods';
import { identities } from './collections/identities';
import { jobPlaces } from './collections/job-places';
import { likes } from './collections/likes';
import { log } from './collections/log';
import { notices } from './collections/notices';
import { operators } from './collections/operators';
import { orders } from './collections/orders';
import { payments } from './collections/payments';
import { phones } from './collections/phones';
import { pictures } from './collections/pictures';
import { posts } from './collections/posts';
import { rateLimits } from './collections/rate-limits';
import { recoveries } from './collections/recoveries';
import { refunds } from './collections/refunds';
import { removedPictures } from './collections/removed-pictures';
import { reports } from './collections/reports';
import { settings } from './collections/settings';
import { shares } from './collections/shares';
import { shops } from './collections/shops';
import { standbyState } from './collections/standby-state';
import { tombstones } from './collections/tombstones';
import { transfers } from './collections/transfers';
import { uploads } from './collections/uploads';
import { users } from './collections/users';
import { words } from './collections/words';
import type { CollectionDefinition } from './define';

/** Every collection of the project, by the name the code uses. */
export const schema = {
  users,
  identities,
  phones,
  consents,
  posts,
  comments,
  likes,
  operators,
  settings,
  rateLimits,
  uploads,
  words,
  pictures,
  removedPictures,
  cases,
  decisions,
  log,
  reports,
  appeals,
  notices,
  jobPlaces,
  goods,
  shops,
  orders,
  payments,
  refunds,
  agents,
  shares,
  bills,
  differences,
  tombstones,
  standbyState,
  batches,
  fileCopies,
  conflicts,
  comparisons,
  archives,
  transfers,
  recoveries,
} as const;

export type Schema = typeof schema;
export type CollectionKey = keyof Schema;
/** The collections whose documents are never changed or removed. */
export type AppendOnlyKey = {
  [K in CollectionKey]: Schema[K] extends { appendOnly: true } ? K : never;
}[CollectionKey];
export type DocumentOf<K extends CollectionKey> =
  Schema[K] extends CollectionDefinition<infer Document> ? Document : never;

/** The collections that are shipped to the other environment. */
export const replicatedKeys = (Object.keys(schema) as CollectionKey[]).filter(
  (key) => schema[key].replicated,
);

/** The same as a list, for whoever creates them. */
export const collections: readonly CollectionDefinition[] = Object.values(schema);
