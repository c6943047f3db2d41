import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '../support/comeback';
import type { Someone } from '../support/project-cloud';
import { startStandbyServing, type StandbyServing } from '../support/standby-serving';

const day = 86_400_000;
let world: StandbyServing;
let admin: Someone;
beforeAll(async () => {
  world = await startStandbyServing();
  admin = await world.there.person('boss');
  world.there.load('operators', [{ _id: admin.userId, role: 'admin' }]);
});
afterAll(() => world.cloud.dispose());

/** Somebody of the other mini program whom WeChat knows as it knows `name`. */
function knownAs(name: string): string {
  const { there, oldApp, now, unionidOf } = world;
  return known(there, now(), { appid: oldApp, unionid: unionidOf(name) });
}
async function list() {
  return (await admin.do('operate', 'recovery.list')).recoveries;
}
const rowOf = async (userId: string) => (await list()).find(({ person }) => person.userId === userId)!;

describe('an identity that nobody knows', () => {
  test('joins its person once, whatever number of first calls come at once', async () => {
    const { there } = world;
    const userId = knownAs('eight');
    const calls = Array.from({ length: 8 }, () => there.someone('eight').do('register', 'session'));
    for (const { me, isNew } of await Promise.all(calls)) {
      expect({ userId: me.userId, isNew }).toEqual({ userId, isNew: false });
    }
    expect(there.read('identities', { userId })).toHaveLength(2);
    expect(there.read('recoveries', { toUserId: userId })).toHaveLength(1);
    expect(there.read('notices', { userId })).toHaveLength(1);
  });

  test('that could be two people’s is somebody new, and admins see whom it could be', async () => {
    const { there } = world;
    const candidates = [knownAs('twin'), knownAs('twin')];
    const { me, isNew } = await there.someone('twin').do('register', 'session');
    expect(isNew).toBe(true);
    expect(candidates).not.toContain(me.userId);
    const row = await rowOf(me.userId);
    expect(row).toMatchObject({ state: 'several', by: 'unionid', undone: null });
    expect(row.candidates.map(({ userId }) => userId).sort()).toEqual(candidates);
    const [line] = there.read('log', { action: 'person.ambiguous', authorId: me.userId });
    expect(line?.after['candidateIds']).toEqual(expect.arrayContaining(candidates));
    const refused = await admin.refused('operate', 'recovery.undo', {
      recoveryId: row.recoveryId,
      reason: '不是同一个人',
    });
    expect(refused.code).toBe('CONFLICT');
    expect((await there.someone('twin').do('register', 'session')).me.userId).toBe(me.userId);
  });

  test('is nobody’s whose account was seen in this mini program, or is gone', async () => {
    const { there, now, unionidOf, oldApp } = world;
    const appid = world.cloud.environment('standby').identity.appid;
    const here = known(there, now(), { appid, unionid: unionidOf('seen') });
    expect((await there.someone('seen').do('register', 'session')).me.userId).not.toBe(here);
    const gone = known(there, now(), { appid: oldApp, unionid: unionidOf('gone') });
    await there.set('users', { _id: gone }, { state: 'deleted' });
    expect((await there.someone('gone').do('register', 'session')).isNew).toBe(true);
  });

  test('gets its unionid later, once WeChat gives one', async () => {
    const { there, unionidOf } = world;
    const { userId } = await there.person('later');
    await there.set('identities', { userId }, { unionid: null });
    await there.person('later');
    expect(there.read('identities', { userId })[0]?.unionid).toBe(unionidOf('later'));
  });
});

describe('taking it back', () => {
  test('gives whoever came an account of their own, for good, and is logged; twice is no mistake', async () => {
    const { there, cloud } = world;
    const userId = knownAs('mistaken');
    await there.person('mistaken');
    const { recoveryId } = await rowOf(userId);
    for (let round = 0; round < 2; round += 1) {
      const undone = await admin.do('operate', 'recovery.undo', { recoveryId, reason: '打错了招呼' });
      expect(undone).toEqual({ recoveryId });
    }
    expect(await rowOf(userId)).toMatchObject({
      state: 'undone',
      undone: { by: { userId: admin.userId } },
    });
    const lines = there.read('log', { action: 'recovery.undone', authorId: userId });
    expect(lines.map(({ why }) => why.reason)).toEqual(['打错了招呼']);
    expect(there.read('notices', { userId }).map(({ kind }) => kind)).toContain('account-closed');
    const apart = await there.person('mistaken');
    expect(apart.userId).not.toBe(userId);
    expect(there.read('identities', { userId: apart.userId })).toMatchObject([{ apart: true }]);
    expect(there.read('identities', { userId })).toHaveLength(1);

    await apart.do('register', 'account.delete', {});
    cloud.clock.advance(8 * day);
    await cloud.runTimer('sweep', 'standby');
    expect(there.read('identities', { userId: apart.userId })).toEqual([]);
    const again = await there.someone('mistaken').do('register', 'session');
    expect(again.isNew).toBe(true);
    expect(again.me.userId).not.toBe(userId);
    const { openid } = there.read('identities', { userId: again.me.userId })[0]!;
    expect(JSON.stringify(there.read('recoveries'))).not.toContain(openid);
  });

  test('stops commissions to whoever was taken for them', async () => {
    const { there, oldApp } = world;
    const [userId, other] = [knownAs('earner'), knownAs('earner2')];
    await there.person('earner');
    await there.person('earner2');
    const { appid, openid } = there.read('identities', { userId }).find((one) => one.appid !== oldApp)!;
    const agent = {
      type: 'PERSONAL_OPENID',
      state: 'active',
      failure: null,
      name: null,
      nextAt: null,
    } as const;
    const times = { tries: 0, createdAt: 0, updatedAt: 0 };
    there.load('agents', [
      { _id: userId, code: 'aaaa2222', account: openid, appid, ...agent, ...times },
      { _id: other, code: 'bbbb2222', account: 'o_old', appid: oldApp, ...agent, ...times },
    ]);
    for (const id of [userId, other]) {
      const { recoveryId } = await rowOf(id);
      await admin.do('operate', 'recovery.undo', { recoveryId, reason: '不是本人' });
    }
    const stateOf = (id: string) => there.read('agents', { _id: id })[0]?.state;
    expect([userId, other].map(stateOf)).toEqual(['refused', 'active']);
  });

  test('is not for what is not there, nor for who has gone since', async () => {
    const { there } = world;
    const reason = '不是本人';
    const none = await admin.refused('operate', 'recovery.undo', { recoveryId: 'rc_none', reason });
    expect(none.code).toBe('NOT_FOUND');
    const userId = knownAs('leaver');
    await there.person('leaver');
    const { recoveryId } = await rowOf(userId);
    await there.set('recoveries', { _id: recoveryId }, { identityId: null });
    expect((await admin.refused('operate', 'recovery.undo', { recoveryId, reason })).code).toBe('CONFLICT');
  });
});

test('the list goes on page by page, newest first', async () => {
  const { there } = world;
  const row = there.read('recoveries')[0]!;
  const more = Array.from({ length: 45 }, (_, at) => ({ ...row, _id: `rc_${at}`, at: 1000 + (at % 4) }));
  there.load('recoveries', more);
  const seen: { recoveryId: string; at: number }[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await admin.do('operate', 'recovery.list', cursor ? { cursor } : {});
    seen.push(...page.recoveries);
    cursor = page.nextCursor;
  }
  expect(seen).toHaveLength(there.read('recoveries').length);
  expect(new Set(seen.map(({ recoveryId }) => recoveryId)).size).toBe(seen.length);
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort((a, b) => b - a));
});
