import { userIdOf } from '../demo/ids';
import { type Documents, loadDocuments } from '../documents';
import { operatorsAmong } from '../people';
import type { SeedTarget } from '../target';
import { makeAlbum } from './album';
import { makeTown } from './people';
import { makePlan } from './plan';
import { makePosts, type Town } from './posts';
import { makeComments, makeLikes } from './responses';
import { makeReviews } from './reviews';

/**
 * A town of 20,000 people with 100,000 posts and 10,000 open cases; posts, comments and likes are made while they are
 * read.
 */
export function makeBulk({ now, people, appid }: SeedTarget, album: Town['album']): Documents {
  const [plan, town] = [makePlan(now), makeTown({ now, people, appid })];
  const userIds = town.map(({ user }) => user._id);
  const reviews = makeReviews(plan, userIds, now);
  return {
    users: town.map(({ user }) => user),
    identities: town.map(({ identity }) => identity),
    consents: town.flatMap(({ consents }) => consents),
    operators: operatorsAmong(people, userIdOf),
    posts: makePosts(plan, { userIds, locals: people.length, album }),
    comments: makeComments(plan, userIds, now),
    likes: makeLikes(plan, userIds, now),
    cases: reviews.map(({ found }) => found),
    reports: reviews.flatMap(({ report }) => report ?? []),
    log: reviews.map(({ line }) => line),
  };
}

/** Fills an environment with the town and the few pictures its posts share. */
export async function seedBulk(target: SeedTarget): Promise<void> {
  loadDocuments(makeBulk(target, await makeAlbum(target.storage)), target);
}
