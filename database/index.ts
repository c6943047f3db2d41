import { comments } from './collections/comments';
import { consents } from './collections/consents';
import { identities } from './collections/identities';
import { likes } from './collections/likes';
import { operators } from './collections/operators';
import { phones } from './collections/phones';
import { posts } from './collections/posts';
import { rateLimits } from './collections/rate-limits';
import { settings } from './collections/settings';
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
} as const;

export type Schema = typeof schema;
export type CollectionKey = keyof Schema;
export type DocumentOf<K extends CollectionKey> =
  Schema[K] extends CollectionDefinition<infer Document> ? Document : never;

/** The same as a list, for whoever creates them. */
export const collections: readonly CollectionDefinition[] = Object.values(schema);
