import { schema, type CollectionKey, type DocumentOf } from '../../../database';
import type { Comparison } from '../../../database/collections/comparisons';
import type { EnvironmentName } from '../../../emulator/people/environments';
import { publishedPost } from './documents';
import { Place } from './moved';
import type { ProjectCloud } from './project-cloud';

export const both = ['primary', 'standby'] as const;

export const postId = (n: number) => `p_${String(n).padStart(4, '0')}`;

/** A document that the other environment has, as far as this one knows. */
const shipped = <D>(document: D): D => ({ ...document, _change: '' });

/** Puts the same there in both environments, `posts` posts of one author. */
export function fillBoth(cloud: ProjectCloud, posts: number): void {
  const documents = Array.from({ length: posts }, (_, n) => shipped(publishedPost(postId(n), 'u_1', n)));
  for (const env of both) new Place(cloud, env).load('posts', documents);
}

/** Puts a document there, behind the functions' back. */
export function put<K extends CollectionKey>(
  cloud: ProjectCloud,
  env: EnvironmentName,
  collection: K,
  document: DocumentOf<K>,
): void {
  new Place(cloud, env).load(collection, [shipped(document)]);
}

/** Removes documents behind the functions' back. */
export async function takeAway(
  cloud: ProjectCloud,
  env: EnvironmentName,
  collection: CollectionKey,
  ids: readonly string[],
): Promise<void> {
  await cloud.environment(env).database.handle('database.removeDocument', {
    collectionName: schema[collection].name,
    query: JSON.stringify({ _id: { $in: ids } }),
    multi: true,
  });
}

/** Asks for a comparison, as operators do, and gives what it is known by. */
export async function askToCompare(cloud: ProjectCloud): Promise<string> {
  const asked = cloud.clock.now();
  await cloud.environment('primary').database.handle('database.modifyDocument', {
    collectionName: schema.standbyState.name,
    query: JSON.stringify({ _id: 'requests' }),
    data: JSON.stringify({ $set: { compare: asked, drill: null } }),
    multi: false,
    merge: true,
    upsert: true,
  });
  return String(asked);
}

export function comparisonOf(cloud: ProjectCloud, run: string): Comparison | undefined {
  return new Place(cloud, 'primary').read('comparisons', { _id: run })[0];
}

/** Has both environments compared; `runs` is how many runs of `backup` it may take. */
export async function compare(cloud: ProjectCloud, runs = 1): Promise<Comparison> {
  const run = await askToCompare(cloud);
  for (let n = 0; n < runs; n += 1) {
    await cloud.runTimer('backup');
    const made = comparisonOf(cloud, run);
    if (made) return made;
  }
  throw new Error(`not compared after ${runs} runs`);
}
