import type { Phone } from '../../collections/phones';
import { type Documents, loadDocuments } from '../documents';
import { operatorsAmong } from '../people';
import type { SeedTarget } from '../target';
import { uploadsOf } from '../uploads';
import { type Album, DrawnAlbum } from './album';
import { composePost } from './compose';
import { userIdOf } from './ids';
import { drafts } from './posts';
import { makeResidents } from './residents';
import { withTrust } from './trust';

/** Who has given WeChat's number to the place. */
const withPhone = ['lin', 'agent'];

function makePhones({ people, now }: SeedTarget): Phone[] {
  return people
    .filter(({ name }) => withPhone.includes(name))
    .map(({ name, phone }) => ({
      _id: userIdOf(name),
      number: `+86${phone}`,
      verified: true,
      updatedAt: now - 40 * 86_400_000,
    }));
}

/** Wutong Lane: twelve neighbours, some sixty posts, what was said under them, and what operators had to look at. */
export async function makeDemo(target: SeedTarget, album: Album): Promise<Documents> {
  const residents = await makeResidents(target, album);
  const board = await Promise.all(
    Object.entries(drafts).flatMap(([category, posts]) =>
      posts.map((draft) => composePost(category, draft, { now: target.now, album })),
    ),
  );
  const users = residents.map(({ user }) => user);
  const posts = board.map(({ post }) => post);
  return {
    identities: residents.map(({ identity }) => identity),
    consents: residents.flatMap(({ consents }) => consents),
    phones: makePhones(target),
    operators: operatorsAmong(target.people, userIdOf),
    uploads: uploadsOf(users, posts),
    likes: board.flatMap(({ likes }) => likes),
    ...(await withTrust({ users, posts, comments: board.flatMap(({ comments }) => comments) }, target.now)),
  };
}

/** Fills an environment with the demo and all its pictures. */
export async function seedDemo(target: SeedTarget): Promise<void> {
  loadDocuments(await makeDemo(target, new DrawnAlbum(target.storage)), target);
}
