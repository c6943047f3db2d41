import { type Documents, loadDocuments } from '../documents';
import { operatorsAmong } from '../people';
import type { SeedTarget } from '../target';
import { uploadsOf } from '../uploads';
import { type Album, DrawnAlbum } from './album';
import { composePost } from './compose';
import { userIdOf } from './ids';
import { drafts } from './posts';
import { makeResidents } from './residents';
import { withTrade } from './trade';
import { withTrust } from './trust';

/** Wutong Lane: twelve neighbours, some sixty posts, what was said under them, what operators had to look at, and what was bought. */
export async function makeDemo(target: SeedTarget, album: Album): Promise<Documents> {
  const residents = await makeResidents(target, album);
  const board = await Promise.all(
    Object.entries(drafts).flatMap(([category, posts]) =>
      posts.map((draft) => composePost(category, draft, { now: target.now, album })),
    ),
  );
  const users = residents.map(({ user }) => user);
  const posts = board.map(({ post }) => post);
  const comments = board.flatMap((one) => one.comments);
  const trust = await withTrust({ users, posts, comments }, target.now);
  const identities = residents.map(({ identity }) => identity);
  const trade = await withTrade({ posts, notices: [], ...trust }, identities, target);
  return {
    identities,
    consents: residents.flatMap(({ consents }) => consents),
    operators: operatorsAmong(target.people, userIdOf),
    uploads: uploadsOf(users, posts),
    likes: board.flatMap(({ likes }) => likes),
    ...trust,
    ...trade,
  };
}

/** Fills an environment with the demo and all its pictures. */
export async function seedDemo(target: SeedTarget): Promise<void> {
  loadDocuments(await makeDemo(target, new DrawnAlbum(target.storage)), target);
}
