import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportPage } from '../../cloudfunctions/register/contract';
import { mentions, miscounted, useEverything } from './support/everything';
import { examplePost } from './support/examples';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

const day = 86_400_000;
let cloud: ProjectCloud;
let other: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  other = await cloud.person('other');
});
afterAll(() => cloud.dispose());

async function exportAll(person: Someone): Promise<ExportPage[]> {
  const pages = [await person.do('register', 'account.export')];
  for (let cursor = pages[0]!.nextCursor; cursor; cursor = pages.at(-1)!.nextCursor) {
    pages.push(await person.do('register', 'account.export', { cursor }));
  }
  return pages;
}

/** How review went: these know a person by their id, and none of their words. */
const internal = ['cases', 'log'];

describe('export', () => {
  test('has every document that holds something of the person', async () => {
    const { person, secret, foreign: theirWords, moderator } = await useEverything(cloud, other);
    const { openid } = cloud.read('identities', { userId: person.userId })[0]!;
    const exported = JSON.stringify(await exportAll(person));
    const found = mentions(cloud, person.userId, openid, secret);
    expect(new Set(found.map(({ collection }) => collection))).toEqual(
      new Set([
        'users',
        'identities',
        'phones',
        'consents',
        'posts',
        'comments',
        'likes',
        'uploads',
        'pictures',
        'reports',
        'decisions',
        'appeals',
        'notices',
        'rate_limits',
        'goods',
        'shops',
        'agents',
        'orders',
        'payments',
        'refunds',
        'shares',
        'transfers',
        'recoveries',
        ...internal,
      ]),
    );
    const [foreign, own] = [true, false].map((theirs) =>
      found.filter(
        ({ collection, document }) =>
          !internal.includes(collection) &&
          theirs === (collection === 'reports' && document['reporterId'] !== person.userId),
      ),
    ) as [typeof found, typeof found];
    const missing = own.filter(({ document }) => !exported.includes(`"_id":${JSON.stringify(document._id)}`));
    expect(missing).toEqual([]);
    const words = mentions(cloud, openid, secret).filter(({ collection }) => internal.includes(collection));
    expect(words).toEqual([]);
    expect(exported).toContain(`${secret}修改`);
    expect(exported).not.toContain('公开评论');
    expect(exported).not.toContain(theirWords);
    for (const written of ['路', '备注', '退款', '答复', '门口'])
      expect(exported).toContain(`${secret}${written}`);
    expect(foreign).toHaveLength(2);
    for (const { document } of foreign) expect(exported).not.toContain(document._id);
    expect(exported).toContain('与实际不符。');
    for (const { userId } of [moderator, other]) expect(exported).not.toContain(userId);
  });

  test('comes in pages that the platform can carry, each document once', async () => {
    const person = await cloud.person();
    const { post } = await person.do('publish', 'post.create', examplePost);
    const [kept] = cloud.read('posts', { _id: post.postId });
    const long = '长'.repeat(2000);
    const more = Array.from({ length: 230 }, (_, index) => ({
      ...kept!,
      _id: `p_${index}`,
      body: long,
      searchText: long,
    }));
    cloud.load('posts', more);
    const pages = await exportAll(person);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(1_000_000);
    expect(pages.slice(1).every((page) => page.person === undefined)).toBe(true);
    const ids = pages.flatMap(({ posts }) => posts.map(({ _id }) => _id));
    expect(ids).toHaveLength(231);
    expect(new Set(ids).size).toBe(231);
  });

  test('takes no cursor of another’s making', async () => {
    const person = await cloud.person();
    for (const cursor of ['%%', Buffer.from('["users",""]').toString('base64url')]) {
      expect((await person.refused('register', 'account.export', { cursor })).fields).toHaveProperty(
        'cursor',
      );
    }
  });
});

describe('deletion', () => {
  test('hides everything at once, keeps the way back open, and lets nothing else be done', async () => {
    const { person, secret } = await useEverything(cloud, other);
    const visible = () => ({
      search: cloud.nobody.do('browse', 'search', { query: secret }).then(({ posts }) => posts.length),
      comments: cloud.read('comments', { authorId: person.userId, state: 'published' }).length,
    });
    const before = visible();
    expect(await before.search).toBeGreaterThan(0);
    const { me } = await person.do('register', 'account.delete', {});
    expect(me.deleteAt).toBeGreaterThan(cloud.clock.now() + 7 * day - 60_000);
    const hidden = visible();
    expect([await hidden.search, hidden.comments]).toEqual([0, 0]);
    expect((await other.refused('browse', 'user', { userId: person.userId })).code).toBe('NOT_FOUND');
    expect(miscounted(cloud)).toEqual([]);
    expect((await person.refused('publish', 'post.create', { ...examplePost })).code).toBe(
      'ACCOUNT_DELETING',
    );
    expect((await person.refused('register', 'profile.update', { bio: '' })).code).toBe('ACCOUNT_DELETING');
    expect((await person.do('browse', 'mine')).posts.length).toBeGreaterThan(0);
    expect((await exportAll(person))[0]!.person).toMatchObject({ state: 'deleting' });

    cloud.clock.advance(day);
    const again = await person.do('register', 'account.delete', {});
    expect(again.me.deleteAt).toBe(me.deleteAt);
    const undone = await person.do('register', 'account.delete', { undo: true });
    expect(undone.me.deleteAt).toBeNull();
    const after = visible();
    expect(await after.search).toBe(await before.search);
    expect(after.comments).toBe(before.comments);
    expect(miscounted(cloud)).toEqual([]);
    cloud.clock.advance(8 * day);
    await cloud.runTimer('sweep');
    expect(cloud.read('users', { _id: person.userId })[0]).toMatchObject({
      state: 'active',
      nickname: `${secret}老王`,
    });
  });

  test('an undo, or a second request, of somebody who is not leaving changes nothing', async () => {
    const person = await cloud.person();
    const { me } = await person.do('register', 'account.delete', { undo: true });
    expect(me.deleteAt).toBeNull();
    expect(cloud.read('users', { _id: person.userId })[0]!.state).toBe('active');
  });
});
