import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '../support/comeback';
import { examplePost } from '../support/examples';
import { moveToStandby } from '../support/moved';
import { startProjectCloud, type Someone } from '../support/project-cloud';
import { startStandbyServing, type StandbyServing } from '../support/standby-serving';

const day = 86_400_000;
let world: StandbyServing;
beforeAll(async () => {
  world = await startStandbyServing();
});
afterAll(() => world.cloud.dispose());

/** Rates are counted by the day: a test must not reach from one into the next. */
function beginDay(): void {
  world.cloud.clock.advance(day - (world.now() % day));
}

let count = 0;
const fresh = () => world.there.person(`fresh${(count += 1)}`);
/** Somebody of the other mini program with a code of their own. */
function coded(appid = world.oldApp): { userId: string; code: string } {
  const code = `CODE${String((count += 1))
    .padStart(8, 'Z')
    .replaceAll('0', 'A')
    .replaceAll('1', 'B')}`;
  return { userId: known(world.there, world.now(), { appid, code }), code };
}
const redeem = (person: Someone, code: string, confirm = true) =>
  person.do('register', 'transfer.redeem', { code, confirm });
const refusal = (person: Someone, code: string, confirm = true) =>
  person.refused('register', 'transfer.redeem', { code, confirm });
const userOf = async (person: Someone) => (await person.do('register', 'session')).me.userId;

describe('a transfer code', () => {
  test('made in one mini program opens the account in the other', async () => {
    const cloud = await startProjectCloud();
    try {
      const lin = await cloud.person('lin');
      const { code, expiresAt } = await lin.do('register', 'transfer.issue');
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
      const [kept] = cloud.read('transfers');
      expect(expiresAt).toBe(kept!.createdAt + day);
      expect(JSON.stringify(kept)).not.toContain(code);
      await cloud.set('identities', cloud.read('identities')[0]!._id, { unionid: null });
      const there = moveToStandby(cloud);
      const person = await there.person('lin');
      expect(person.userId).not.toBe(lin.userId);
      const { me } = await redeem(person, code);
      expect(me?.userId).toBe(lin.userId);
    } finally {
      await cloud.dispose();
    }
  });

  test('shows whose account it is first, which uses nothing up, and is good however it is written', async () => {
    const { userId, code } = coded();
    const person = await fresh();
    const typed = ` ${code.toLowerCase().match(/.{4}/g)!.join('-')} `;
    const seen = await redeem(person, typed, false);
    const { createdAt: since } = world.there.read('users', { _id: userId })[0]!;
    expect(seen).toEqual({ account: { nickname: '老**', since }, me: null });
    expect((await redeem(person, typed)).me?.userId).toBe(userId);
  });

  test('opens an account also for who was never here before', async () => {
    const { there } = world;
    const { userId, code } = coded();
    const person = there.someone('never-here');
    expect((await redeem(person, code, false)).me).toBeNull();
    expect((await redeem(person, code)).me?.userId).toBe(userId);
    expect(await userOf(person)).toBe(userId);
  });

  test('is good once: for whoever used it the answer stays the same, and others get none', async () => {
    const { there } = world;
    const { userId, code } = coded();
    const [person, other] = [await fresh(), await fresh()];
    await redeem(person, code);
    expect((await redeem(person, code)).me?.userId).toBe(userId);
    expect(there.read('recoveries', { toUserId: userId })).toHaveLength(1);
    expect((await refusal(other, code)).code).toBe('INVALID_INPUT');
    expect(await userOf(other)).toBe(other.userId);
  });

  test('is good once also when ten use it at the same moment', async () => {
    const { there } = world;
    const { userId, code } = coded();
    const people = await Promise.all(Array.from({ length: 10 }, fresh));
    const event = { action: 'transfer.redeem', code, confirm: true };
    const answers = await Promise.all(people.map((person) => person.send('register', event)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(there.read('identities', { userId })).toHaveLength(2);
    expect(there.read('recoveries', { toUserId: userId })).toHaveLength(1);
    const states = people.map((one) => there.read('users', { _id: one.userId })[0]?.state);
    expect(states.filter((state) => state === 'deleted')).toHaveLength(1);
  });

  test('says the same whatever is wrong with it', async () => {
    const { there, cloud } = world;
    const here = cloud.environment('standby').identity.appid;
    const person = await fresh();
    const none = await refusal(person, 'ZZZZZZZZZZZZ');
    expect(none.fields?.['code']?.zh).toContain('不能用');
    const used = coded();
    await redeem(await fresh(), used.code);
    const sameApp = coded(here);
    const seenHere = coded();
    const { userId } = seenHere;
    const identity = { userId, appid: here, openid: 'o_else', unionid: null, createdAt: 0, seenAt: 0 };
    there.load('identities', [{ _id: `${here}:o_else`, ...identity }]);
    const gone = coded();
    await there.set('users', { _id: gone.userId }, { state: 'deleted' });
    for (const { code } of [used, sameApp, seenHere, gone]) expect(await refusal(person, code)).toEqual(none);
    const late = coded();
    cloud.clock.advance(day);
    expect(await refusal(person, late.code)).toEqual(none);
    expect(await refusal(person, late.code, false)).toEqual(none);
  });

  test('is no way to give up an account that holds something, whether the code is good or not', async () => {
    const { code } = coded();
    const person = await fresh();
    await person.do('publish', 'post.create', { ...examplePost });
    const good = await refusal(person, code);
    expect(good.code).toBe('CONFLICT');
    expect(await refusal(person, 'ZZZZZZZZZZZZ')).toEqual(good);
  });

  test('cannot be guessed: ten attempts a day', async () => {
    beginDay();
    const person = await fresh();
    for (let attempt = 0; attempt < 10; attempt += 1) await refusal(person, `ZZZZZZZZZZ2${attempt}`);
    const { code } = coded();
    const error = await refusal(person, code);
    expect(error.code).toBe('RATE_LIMITED');
    expect(error.retryAfter).toBeGreaterThan(0);
    expect(error.retryAfter).toBeLessThanOrEqual(day);
  });
});

describe('making a code', () => {
  test('makes the one before void', async () => {
    const { there } = world;
    const person = await fresh();
    await person.do('register', 'transfer.issue');
    const [before] = there.read('transfers', { _id: person.userId });
    await person.do('register', 'transfer.issue');
    const after = there.read('transfers', { _id: person.userId });
    expect(after).toHaveLength(1);
    expect(after[0]?.digest).not.toBe(before?.digest);
  });

  test('is possible five times a day', async () => {
    beginDay();
    const person = await fresh();
    for (let time = 0; time < 5; time += 1) await person.do('register', 'transfer.issue');
    expect((await person.refused('register', 'transfer.issue')).code).toBe('RATE_LIMITED');
  });

  test('lasts as long as the settings say', async () => {
    const { there, cloud } = world;
    there.load('settings', [{ _id: 'standby', value: { transferHours: 2 }, updatedAt: 0 }]);
    cloud.clock.advance(60_000);
    const person = await fresh();
    const { expiresAt } = await person.do('register', 'transfer.issue');
    const [kept] = there.read('transfers', { _id: person.userId });
    expect(expiresAt).toBe(kept!.createdAt + day / 12);
  });
});
