import type { Feed } from '../../browse/contract';
import { regExp } from '../kernel/database';
import type { VisitorCall } from '../kernel/serve';
import { readFeed } from './feed';
import { literally, searchWords } from './fold';

/** Published posts whose title or body holds every word of the query, newest first. */
export async function searchPosts(
  { query, cursor }: { query: string; cursor?: string | undefined },
  { person, platform, now }: VisitorCall,
): Promise<Feed> {
  const words = searchWords(query);
  if (words.length === 0) return { posts: [], nextCursor: null };
  const also = words.map((word) => ({ searchText: regExp(literally(word)) }));
  return readFeed({ match: {}, also, cursor }, { viewer: person?.user ?? null, platform }, now);
}
