import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sanction } from '../../../database/collections/users';
import { examplePost } from '../support/examples';
import { moveToStandby, Place } from '../support/moved';
import { operator } from '../support/operators';
import { startProjectCloud, type ProjectCloud } from '../support/project-cloud';

// Real people of one environment come to the other, whose mini program gives them another openid.

const hour = 3_600_000;

let cloud: ProjectCloud;
let home: Place;
let there: Place;
let ids: Record<'author' | 'banned' | 'moderator', string>;
let postId: string;
beforeAll(async () => {
  cloud = await startProjectCloud();
  home = new Place(cloud, 'primary');
  const author = await cloud.person('author');
  ({ postId } = (await author.do('publish', 'post.create', examplePost)).post);
  const moderator = await operator(cloud, 'moderator', 'zhou');
  await moderator.do('publish', 'comment.create', { postId, body: '还在吗' });
  const banned = await cloud.person('banned');
  const until = cloud.clock.now() + 100 * hour;
  const ban: Sanction = { decisionId: 'd_1', kind: 'ban', from: 0, until };
  await cloud.set('users', banned.userId, { sanctions: [ban], sanctionsEndAt: until });
  ids = { author: author.userId, banned: banned.userId, moderator: moderator.userId };
  there = moveToStandby(cloud);
});
afterAll(() => cloud.dispose());

describe('who comes to the other mini program and whom WeChat knows', () => {
  test('finds their posts, and everything else that is theirs', async () => {
    const { me, isNew } = await there.someone('author').do('register', 'session');
    expect({ userId: me.userId, isNew }).toEqual({ userId: ids.author, isNew: false });
    const author = there.someone('author', me.userId);
    expect((await author.do('browse', 'mine')).posts.map((post) => post.postId)).toEqual([postId]);
    await author.do('publish', 'comment.create', { postId, body: '还在' });
    const identities = there.read('identities', { userId: ids.author });
    expect(new Set(identities.map(({ appid }) => appid)).size).toBe(2);
  });

  test('is told in the inbox, and it is in the log', async () => {
    const author = await there.person('author');
    const { notices } = await author.do('register', 'notices');
    expect(notices.filter(({ kind }) => kind === 'account-opened')).toHaveLength(1);
    const lines = there.read('log', { action: 'person.recognised', authorId: ids.author });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      before: { userId: null },
      after: { userId: ids.author, by: 'unionid' },
    });
  });

  test('keeps a role', async () => {
    expect((await there.person('zhou')).userId).toBe(ids.moderator);
    expect((await there.someone('zhou').do('register', 'session')).me.role).toBe('moderator');
  });

  test('stays banned', async () => {
    const banned = await there.person('banned');
    expect(banned.userId).toBe(ids.banned);
    expect((await banned.refused('publish', 'post.create', { ...examplePost })).code).toBe('BANNED');
  });
});

describe('where people are not served any more', () => {
  const everything = () =>
    (['users', 'identities', 'phones', 'consents', 'recoveries', 'log'] as const).map((name) =>
      home.read(name),
    );

  test('who is known is told so, and nothing is written', async () => {
    cloud.clock.advance(2 * hour);
    const before = everything();
    const { me, isNew } = await home.someone('author').do('register', 'session');
    expect({ userId: me.userId, isNew }).toEqual({ userId: ids.author, isNew: false });
    expect(everything()).toEqual(before);
  });

  test('who is not is shown the way', async () => {
    const before = everything();
    const error = await home.someone('stranger').refused('register', 'session');
    expect(error.code).toBe('MOVED');
    expect(error.moved?.appid).toBe(cloud.environment('standby').identity.appid);
    expect(everything()).toEqual(before);
  });

  test('there are no codes, and nobody is found again', async () => {
    const author = home.someone('author');
    for (const [action, input] of [
      ['transfer.issue', {}],
      ['transfer.redeem', { code: 'ABCDEFGHJKMN', confirm: true }],
      ['account.recover', { confirm: true }],
    ] as const) {
      expect((await author.refused('register', action, input)).code).toBe('MOVED');
    }
  });
});
