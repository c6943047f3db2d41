import { createHash } from 'node:crypto';
import { day, minute } from '../../../cloudfunctions/common/kernel/clock';
import { resident, type Resident } from '../people';
import { createRandom } from '../random';
import type { SeedTarget } from '../target';
import type { Album } from './album';
import { userIdOf } from './ids';
import { neighbourNames, neighbours } from './neighbours';
import { awake } from './times';

/** An openid for somebody nobody signs in as. */
function openidOf(appid: string, name: string): string {
  return `o${createHash('sha256').update(`${appid}\n${name}`).digest('base64url').slice(0, 27)}`;
}

/** The twelve neighbours, with the pictures they chose. */
export function makeResidents(target: SeedTarget, album: Album): Promise<Resident[]> {
  const { appid, now, people } = target;
  const random = createRandom('demo/residents');
  return Promise.all(
    neighbourNames.map(async (name) => {
      const { nickname, bio, area, daysAgo } = neighbours[name];
      const local = people.find((person) => person.name === name);
      const profile = {
        _id: userIdOf(name),
        nickname,
        bio,
        area,
        createdAt: awake(now - daysAgo * day - random.int(0, 600) * minute),
      };
      const seenAt = now - random.int(2, 2000) * minute;
      const identity = local ?? { openid: openidOf(appid, name), unionid: null };
      const avatar = { fileID: await album.avatar(name), state: 'approved' as const };
      return resident({ ...profile, avatar }, { appid, ...identity }, seenAt);
    }),
  );
}
