import { day } from '../../../cloudfunctions/common/kernel/clock';
import { userIdOf } from '../demo/ids';
import { neighbours } from '../demo/neighbours';
import { resident, type Resident } from '../people';
import { createRandom } from '../random';
import type { LocalPerson, SeedTarget } from '../target';
import { sizes } from './plan';
import { makeArea, makeNickname } from './text';

/** Everybody in town: those one can be here come first. */
export function makeTown({ people, appid, now }: Pick<SeedTarget, 'people' | 'appid' | 'now'>): Resident[] {
  const random = createRandom('100k/people');
  const nicknames = new Map<string, string>(
    Object.entries(neighbours).map(([name, { nickname }]) => [name, nickname]),
  );
  return Array.from({ length: sizes.people }, (_, index) => {
    const local: LocalPerson | undefined = people[index];
    const profile = {
      _id: local ? userIdOf(local.name) : `u_${random.hex(24)}`,
      nickname: (local && nicknames.get(local.name)) ?? makeNickname(random),
      bio: random.chance(0.2) ? `住在${makeArea(random)}附近。` : '',
      area: makeArea(random),
      avatar: null,
      createdAt: now - 365 * day - random.int(0, 300) * day,
    };
    const identity = local ?? { openid: `o${random.hex(27)}`, unionid: `o${random.hex(27)}` };
    return resident(
      profile,
      { appid, openid: identity.openid, unionid: identity.unionid },
      now - random.int(0, 30) * day,
    );
  });
}
