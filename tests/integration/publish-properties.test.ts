import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { miscounted } from './support/everything';
import { examplePost, words } from './support/examples';
import { plays } from './support/plays';
import { startProjectCloud, type ProjectCloud, type Someone } from './support/project-cloud';

let cloud: ProjectCloud;
let people: Someone[];
beforeAll(async () => {
  cloud = await startProjectCloud();
  people = await Promise.all([cloud.person(), cloud.person(), cloud.person()]);
});
afterAll(() => cloud.dispose());

const bodies = ['平常的话', words.review, words.risky];
const nth = (least: number) => fc.nat({ max: least });
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), who: nth(2), body: nth(2) }),
  fc.record({ do: fc.constant('edit' as const), who: nth(2), post: nth(5), body: nth(2) }),
  fc.record({ do: fc.constant('remove' as const), who: nth(2), post: nth(5) }),
  fc.record({ do: fc.constant('comment' as const), who: nth(2), post: nth(5), body: nth(2) }),
  fc.record({ do: fc.constant('uncomment' as const), who: nth(2), comment: nth(5) }),
  fc.record({ do: fc.constant('like' as const), who: nth(2), post: nth(5), liked: fc.boolean() }),
  fc.record({ do: fc.constant('leave' as const), who: nth(2), undo: fc.boolean() }),
  fc.record({ do: fc.constant('ban' as const), who: nth(2), over: fc.boolean() }),
  fc.record({ do: fc.constant('rename' as const), who: nth(2), name: nth(2) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The newest posts or comments, so that steps meet. */
function recent<T extends { _id: string; createdAt: number }>(list: T[], index: number): T | undefined {
  return list.toSorted((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1))[index];
}

/** Takes one step; most may be refused, which is fine. */
async function take(s: Step): Promise<void> {
  const who = people[s.who]!;
  const post = 'post' in s ? recent(cloud.read('posts'), s.post) : undefined;
  const postId = post?._id ?? 'p_none';
  switch (s.do) {
    case 'write':
      await who.send('publish', { action: 'post.create', ...examplePost, body: bodies[s.body] });
      return;
    case 'edit': {
      const edit = { ...examplePost, body: bodies[s.body], postId, revision: post?.revision ?? 0 };
      await who.send('publish', { action: 'post.update', ...edit });
      return;
    }
    case 'remove':
      await who.send('publish', { action: 'post.remove', postId });
      return;
    case 'comment':
      await who.send('publish', { action: 'comment.create', postId, body: bodies[s.body] });
      return;
    case 'uncomment': {
      const commentId = recent(cloud.read('comments'), s.comment)?._id ?? 'c_none';
      await who.send('publish', { action: 'comment.remove', commentId });
      return;
    }
    case 'like':
      await who.send('publish', { action: 'like.set', postId, liked: s.liked });
      return;
    case 'leave':
      await who.send('register', { action: 'account.delete', undo: s.undo });
      return;
    case 'ban':
      await ban(who, !s.over);
      return;
    case 'rename':
      await who.send('register', { action: 'profile.update', nickname: bodies[s.name] });
  }
}

/** Bans a person for a year, or ends it, as far as others notice at once. */
function ban({ userId }: Someone, banned: boolean): Promise<void> {
  const until = cloud.clock.now() + 365 * 24 * 3_600_000;
  return cloud.set('users', userId, {
    sanctions: banned ? [{ decisionId: 'd_1', kind: 'ban', from: 0, until }] : [],
  });
}

/** What waits for a person to look without anybody having been asked to. */
function forgotten(): string[] {
  const open = new Set(cloud.read('cases', { state: 'open' }).map(({ _id }) => _id));
  const posts = cloud
    .read('posts')
    .filter(({ state, draft }) => state === 'pending' || (state === 'published' && draft));
  const comments = cloud.read('comments', { state: 'pending' });
  const names = cloud.read('users').filter(({ nicknamePending }) => nicknamePending !== null);
  return [...posts, ...comments, ...names].map(({ _id }) => _id).filter((id) => !open.has(id));
}

/** Cases whose log does not have a line for each of their versions. */
function unlogged(): string[] {
  return cloud
    .read('cases')
    .filter(({ _id, version }) => cloud.read('log', { caseId: _id }).length !== version)
    .map(({ _id }) => _id);
}

/** What nobody in particular may see is published, by people who are here, and says nothing that waits. */
async function expectNothingLeaks(): Promise<void> {
  const home = await cloud.nobody.do('browse', 'home');
  const shown = cloud.read('users', { state: 'active' }).filter(({ sanctions }) => sanctions.length === 0);
  const active = new Set(shown.map(({ _id }) => _id));
  for (const card of home.posts) {
    const [stored] = cloud.read('posts', { _id: card.postId });
    expect(stored?.state).toBe('published');
    expect(active.has(card.author.userId)).toBe(true);
    expect(card.excerpt).toBe(bodies[0]);
    const { comments } = await cloud.nobody.do('browse', 'post', { postId: card.postId });
    for (const comment of comments) {
      expect(comment.body).toBe(bodies[0]);
      expect(active.has(comment.author.userId)).toBe(true);
    }
  }
  expect(cloud.read('posts', { body: words.risky })).toEqual([]);
}

test(
  'whatever people do, at once or in turn, counts are right and nothing leaks',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 12 }),
        async (rounds) => {
          // Everybody is here again, and rates start anew.
          for (const person of people) {
            await ban(person, false);
            await person.do('register', 'account.delete', { undo: true });
          }
          cloud.clock.advance(3_600_000);
          for (const person of people) await person.do('register', 'session');
          for (const round of rounds) {
            await Promise.all(round.map(take));
            expect([miscounted(cloud), forgotten(), unlogged()]).toEqual([[], [], []]);
          }
          await expectNothingLeaks();
        },
      ),
      plays(15),
    );
  },
);
