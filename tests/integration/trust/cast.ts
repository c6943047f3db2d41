import { png, put, type Drawing } from '../support/pictures';
import type { ProjectCloud, Someone } from '../support/project-cloud';
import { publishedPost } from '../support/documents';
import type { Cast } from './play';

const day = 86_400_000;
let count = 0;

/** Somebody who has been here long enough to be more than new. */
async function settled(cloud: ProjectCloud): Promise<Someone> {
  const person = await cloud.person();
  const since = cloud.clock.now() - 30 * day;
  await cloud.set('users', person.userId, { createdAt: since });
  const ids = [1, 2, 3].map((n) => `p_before_${(count += 1)}_${n}`);
  cloud.load(
    'posts',
    ids.map((id) => ({ ...publishedPost(id, person.userId, since), commentCount: 0 })),
  );
  return person;
}

async function operator(cloud: ProjectCloud): Promise<Someone> {
  const person = await cloud.person();
  cloud.load('operators', [{ _id: person.userId, role: 'moderator' }]);
  return person;
}

/** New people for a play: two authors, one of them new, and two operators. */
export async function castOf(cloud: ProjectCloud): Promise<Cast> {
  const authors = [await settled(cloud), await cloud.person()] as const;
  const drawn = (drawing: Drawing): readonly [string, string] => {
    const bytes = png({ pattern: (count += 1), ...drawing });
    return [put(cloud, authors[0], bytes).fileID, put(cloud, authors[1], bytes).fileID];
  };
  return {
    authors,
    operators: [await operator(cloud), await operator(cloud)],
    pictures: { plain: drawn({}), risky: drawn({ mark: 'risky' }), review: drawn({ mark: 'review' }) },
  };
}
