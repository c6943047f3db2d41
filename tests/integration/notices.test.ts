import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noticeOf } from '../../cloudfunctions/common/notices/write-notice';
import { operator } from './support/operators';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

let cloud: ProjectCloud;
let person: Someone;
let other: Someone;
beforeAll(async () => {
  cloud = await startProjectCloud();
  other = await cloud.person('other');
});
beforeEach(async () => {
  person = await cloud.person();
});
afterAll(() => cloud.dispose());

/** Puts so many notices into an inbox, one ms apart; gives their ids, newest first. */
function fill({ userId }: Someone, count: number, at = cloud.clock.now() - count): string[] {
  const notices = Array.from({ length: count }, (_, index) =>
    noticeOf({
      userId,
      kind: 'content-approved',
      at: at + index,
      about: `p_${at}_${index}`,
      data: { subjectType: 'post', about: `第${index}帖` },
      path: `/pages/post/post?id=p_${index}`,
    }),
  );
  cloud.load('notices', notices);
  return notices.map(({ _id }) => _id).toReversed();
}

const unread = async (who = person) => (await who.do('register', 'session')).me.unread;

describe('an inbox', () => {
  test('has its notices in words, newest first, twenty to a page, and nobody else’s', async () => {
    const ids = fill(person, 45);
    fill(other, 3);
    const pages = [await person.do('register', 'notices')];
    for (let cursor = pages[0]!.nextCursor; cursor; cursor = pages.at(-1)!.nextCursor) {
      pages.push(await person.do('register', 'notices', { cursor }));
    }
    expect(pages.map(({ notices }) => notices.length)).toEqual([20, 20, 5]);
    const all = pages.flatMap(({ notices }) => notices);
    expect(all.map(({ noticeId }) => noticeId)).toEqual(ids);
    expect(all[0]).toEqual({
      noticeId: ids[0],
      kind: 'content-approved',
      title: { zh: '审核通过', en: 'It is up' },
      text: {
        zh: '你的帖子「第44帖」通过了审核，大家可以看到了。',
        en: 'Your post "第44帖" has passed review, and everybody can see it now.',
      },
      path: '/pages/post/post?id=p_44',
      at: all[0]!.at,
      read: false,
    });
  });

  test('pages do not lose or repeat notices of one moment', async () => {
    const at = cloud.clock.now() - 1000;
    const ids = fill(person, 25, at);
    for (const id of ids) await cloud.set('notices', id, { at });
    const first = await person.do('register', 'notices');
    const second = await person.do('register', 'notices', { cursor: first.nextCursor! });
    const seen = [...first.notices, ...second.notices].map(({ noticeId }) => noticeId);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen).toHaveLength(25);
  });

  test('takes no cursor of another’s making', async () => {
    const { fields } = await person.refused('register', 'notices', { cursor: '%%' });
    expect(fields).toHaveProperty('cursor');
  });

  test('is empty for somebody new', async () => {
    expect(await person.do('register', 'notices')).toEqual({ notices: [], nextCursor: null });
    expect(await unread()).toBe(false);
  });
});

describe('reading', () => {
  test('marks those named, once, and tells whether any are left', async () => {
    const [newest, ...rest] = fill(person, 3);
    expect(await unread()).toBe(true);
    expect(await person.do('register', 'notices.read', { noticeIds: [newest!] })).toEqual({ unread: true });
    const { readAt } = cloud.read('notices', { _id: newest! })[0]!;
    cloud.clock.advance(1000);
    await person.do('register', 'notices.read', { noticeIds: [newest!] });
    expect(cloud.read('notices', { _id: newest! })[0]!.readAt).toBe(readAt);
    expect(await person.do('register', 'notices.read', { noticeIds: rest })).toEqual({ unread: false });
    expect(await unread()).toBe(false);
    const { notices } = await person.do('register', 'notices');
    expect(notices.every(({ read }) => read)).toBe(true);
  });

  test('of all leaves what comes later', async () => {
    fill(person, 3);
    const [later] = fill(person, 1, cloud.clock.now() + 60_000);
    expect(await person.do('register', 'notices.read')).toEqual({ unread: true });
    const left = cloud.read('notices', { userId: person.userId, readAt: null });
    expect(left.map(({ _id }) => _id)).toEqual([later]);
  });

  test('touches nobody else’s', async () => {
    const [theirs] = fill(other, 1);
    expect(await person.do('register', 'notices.read', { noticeIds: [theirs!] })).toEqual({ unread: false });
    expect(cloud.read('notices', { _id: theirs! })[0]!.readAt).toBeNull();
    expect(await unread(other)).toBe(true);
  });
});

test('who is banned or leaving reads on', async () => {
  const moderator = await operator(cloud, 'moderator');
  await moderator.do('moderate', 'sanction', {
    userId: person.userId,
    kind: 'ban',
    days: 3,
    rule: 'kind',
    reason: '多次辱骂街坊。',
  });
  await person.do('register', 'account.delete', {});
  const { notices } = await person.do('register', 'notices');
  expect(notices).toMatchObject([{ kind: 'ban', read: false }]);
  expect(notices[0]!.path).toMatch(/^\/pages\/decision\/decision\?id=d_/);
  expect(notices[0]!.text.zh).toContain('「好好说话」');
  expect(JSON.stringify(notices)).not.toContain(moderator.userId);
  expect(await person.do('register', 'notices.read')).toEqual({ unread: false });
});
