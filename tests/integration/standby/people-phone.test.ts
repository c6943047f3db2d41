import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveCode, known } from '../support/comeback';
import { examplePost } from '../support/examples';
import type { Someone } from '../support/project-cloud';
import { startStandbyServing, type StandbyServing } from '../support/standby-serving';

const day = 86_400_000;
const minute = 60_000;
let world: StandbyServing;
beforeAll(async () => {
  world = await startStandbyServing();
});
afterAll(() => world.cloud.dispose());

let count = 0;
/** Somebody new here, a number, and how WeChat gives it to them. */
async function comer(): Promise<{ person: Someone; phone: string; bind: () => Promise<unknown> }> {
  count += 1;
  const person = await world.there.person(`comer${count}`);
  const phone = `1390000${String(count).padStart(4, '0')}`;
  const bind = () => person.do('register', 'phone.bind', { code: world.there.phoneCode(phone) });
  return { person, phone, bind };
}
const old = (phone: string) => known(world.there, world.now(), { appid: world.oldApp, phone });
const look = (person: Someone) => person.do('register', 'account.recover', {});
const codeOf = async (person: Someone, confirm = false) =>
  (await person.refused('register', 'account.recover', { confirm })).code;
const userOf = async (person: Someone) => (await person.do('register', 'session')).me.userId;

describe('a number that WeChat has just given', () => {
  test('shows whose account it is, and makes it the caller’s when they say so', async () => {
    const { there } = world;
    const { person, phone, bind } = await comer();
    const userId = old(phone);
    await bind();
    const seen = await look(person);
    const { createdAt: since } = there.read('users', { _id: userId })[0]!;
    expect(seen).toEqual({ account: { nickname: '老**', since }, me: null });
    expect(await userOf(person)).toBe(person.userId);

    const { me } = await person.do('register', 'account.recover', { confirm: true });
    expect(me).toMatchObject({ userId, nickname: '老街坊' });
    expect(await userOf(person)).toBe(userId);
    expect(there.read('recoveries', { toUserId: userId })).toMatchObject([
      { by: 'phone', fromUserId: person.userId, candidates: [] },
    ]);
  });

  test('leaves nothing of the fresh account', async () => {
    const { there, cloud } = world;
    const { person, phone, bind } = await comer();
    old(phone);
    await person.do('register', 'profile.update', { nickname: '新邻居' });
    const { me } = await person.do('register', 'session');
    await person.do('register', 'consent.record', { document: 'privacy', version: me.required.privacy });
    await bind();
    await person.do('register', 'account.recover', { confirm: true });
    expect(there.read('users', { _id: person.userId })).toMatchObject([{ state: 'deleted', nickname: '' }]);
    await cloud.runTimer('sweep', 'standby');
    expect(there.read('users', { _id: person.userId })).toMatchObject([{ state: 'deleted', deleteAt: null }]);
    expect(there.read('phones', { _id: person.userId })).toEqual([]);
    expect(there.read('consents', { userId: person.userId })).toEqual([]);
    const { openid } = cloud.environment('standby').people.find(person.name!);
    expect(there.read('identities', { openid })).toHaveLength(1);
  });

  test('is too old after half an hour', async () => {
    const { person, phone, bind } = await comer();
    old(phone);
    await bind();
    world.cloud.clock.advance(30 * minute);
    expect(await codeOf(person)).toBe('PHONE_REQUIRED');
    await bind();
    expect((await look(person)).account.nickname).toBe('老**');
  });

  test('finds nobody where two have it, or where it was typed', async () => {
    const { there } = world;
    const { person, phone, bind } = await comer();
    await bind();
    expect(await codeOf(person)).toBe('NOT_FOUND');
    const userId = old(phone);
    await there.set('phones', { _id: userId }, { verified: false });
    expect(await codeOf(person)).toBe('NOT_FOUND');
    await there.set('phones', { _id: userId }, { verified: true });
    expect((await look(person)).me).toBeNull();
    const second = old(phone);
    expect(await codeOf(person, true)).toBe('NOT_FOUND');
    await there.set('users', { _id: second }, { state: 'deleted' });
    expect((await look(person)).me).toBeNull();
  });

  test('never gives an account away that was used in this mini program', async () => {
    const { there } = world;
    const { person, phone, bind } = await comer();
    const other = await there.person('neighbour');
    await other.do('register', 'phone.bind', { code: there.phoneCode(phone) });
    await bind();
    expect(await codeOf(person, true)).toBe('NOT_FOUND');
    expect(await userOf(other)).toBe(other.userId);
  });
});

test('a typed number finds nobody, also one that WeChat gave to its person', async () => {
  const { person, phone } = await comer();
  old(phone);
  await person.do('register', 'phone.type', { number: phone });
  expect(await codeOf(person, true)).toBe('PHONE_REQUIRED');
});

describe('an account that holds something is not given up', () => {
  async function refusedWith(use: (person: Someone) => Promise<unknown>): Promise<void> {
    const { person, phone, bind } = await comer();
    old(phone);
    await bind();
    expect((await look(person)).me).toBeNull();
    await use(person);
    expect(await codeOf(person, true)).toBe('CONFLICT');
    expect(await userOf(person)).toBe(person.userId);
  }

  test('something published', () =>
    refusedWith((person) => person.do('publish', 'post.create', { ...examplePost })));
  test('a complaint', () =>
    refusedWith((person) =>
      person.do('report', 'submit', {
        subject: { type: 'platform', id: 'platform' },
        reason: 'other',
        text: '打不开',
        contact: '',
        images: [],
      }),
    ));
  test('a role', () =>
    refusedWith(({ userId }) => {
      world.there.load('operators', [{ _id: userId, role: 'support' }]);
      return Promise.resolve();
    }));
  test('a sanction', () =>
    refusedWith(({ userId }) => {
      const mute = { decisionId: 'd_1', kind: 'mute', from: 0, until: world.now() + day };
      return world.there.set('users', { _id: userId }, { sanctions: [mute] });
    }));
  test('another mini program of their own', () =>
    refusedWith(({ userId }) => {
      const identity = { userId, appid: 'wx-third', openid: 'o_third', unionid: null };
      world.there.load('identities', [{ _id: `wx-third:o_third`, ...identity, createdAt: 0, seenAt: 0 }]);
      return Promise.resolve();
    }));
});

test('of two who come for one person at once, by different ways, one gets there', async () => {
  const { there, oldApp, now } = world;
  for (let round = 0; round < 4; round += 1) {
    const [one, other] = [await comer(), await comer()];
    const userId = old(one.phone);
    const code = `RACE2222222${round + 2}`;
    giveCode(there, userId, { code, appid: oldApp, now: now() });
    await one.bind();
    const answers = await Promise.all([
      one.person.send('register', { action: 'account.recover', confirm: true }),
      other.person.send('register', { action: 'transfer.redeem', code, confirm: true }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(there.read('identities', { userId })).toHaveLength(2);
    const winner = answers[0].ok ? one : other;
    const loser = answers[0].ok ? other : one;
    expect(await userOf(winner.person)).toBe(userId);
    expect(await userOf(loser.person)).toBe(loser.person.userId);
    expect(there.read('users', { _id: loser.person.userId })[0]?.state).toBe('active');
  }
});
