import { userIdOf } from '../demo/ids';
import { loadDocuments } from '../documents';
import { operatorsAmong } from '../people';
import type { SeedTarget } from '../target';
import { makeAlbum } from './album';
import { makeTown } from './people';
import { makePlan } from './plan';
import { makePosts } from './posts';
import { makeComments, makeLikes } from './responses';

/** A town of 20,000 people with 100,000 posts. */
export async function seedBulk(target: SeedTarget): Promise<void> {
  const { now, people, storage } = target;
  const [album, plan, town] = [await makeAlbum(storage), makePlan(now), makeTown(target)];
  const userIds = town.map(({ user }) => user._id);
  loadDocuments(
    {
      users: town.map(({ user }) => user),
      identities: town.map(({ identity }) => identity),
      consents: town.flatMap(({ consents }) => consents),
      operators: operatorsAmong(people, userIdOf),
      posts: makePosts(plan, { userIds, locals: people.length, album }),
      comments: makeComments(plan, userIds, now),
      likes: makeLikes(plan, userIds, now),
    },
    target,
  );
}
