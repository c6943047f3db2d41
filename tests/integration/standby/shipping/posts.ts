import type { StoredDocument, TwoClouds } from '../../support/two-clouds';
import type { Write } from './write';

// Writes to posts, which stand for any collection.

export const post = (id: string, title: string): StoredDocument => ({
  _id: id,
  title,
  authorId: 'u_1',
  likeCount: 0,
});

export const insert = (id: string, title = 'new'): Write => ({
  do: 'insert',
  collection: 'posts',
  document: post(id, title),
});

export const update = (id: string, title: string): Write => ({
  do: 'update',
  collection: 'posts',
  id,
  changes: { title },
});

export const remove = (id: string): Write => ({ do: 'remove', collection: 'posts', id });

/** `p_001`, `p_002` and so on. */
export const ids = (count: number, prefix = 'p'): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}_${String(i + 1).padStart(3, '0')}`);

/** The titles of all posts, by id. */
export const titles = (clouds: TwoClouds, env: 'primary' | 'standby'): Record<string, unknown> =>
  Object.fromEntries(clouds.stored(env, 'posts').map(({ _id, title }) => [_id, title]));
