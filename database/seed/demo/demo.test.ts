import { expect, test } from 'vitest';
import { day, hour } from '../../../cloudfunctions/common/kernel/clock';
import brand from '../../../brand.json';
import { sizeOf } from '../pictures/shot';
import { problemsOfComment, problemsOfPost, problemsOfReferences, problemsOfUser } from '../testing/problems';
import { problemsOfTrade } from '../testing/trade-problems';
import { problemsOfTrust } from '../testing/trust-problems';
import { seeded, seededKeys } from '../testing/schemas';
import { blankTarget, digest, readAll } from '../testing/target';
import type { Album } from './album';
import { makeDemo } from '.';
import { userIdOf } from './ids';

const now = Date.UTC(2026, 10, 20, 11, 30);
const target = blankTarget(now);
const path = (name: string, file: string) =>
  `cloud://${target.envId}.bucket/uploads/${userIdOf(name)}/${file}`;
const album: Album = {
  avatar: (name) => Promise.resolve(path(name, 'avatar.png')),
  photo: (shot, by, postId, number) =>
    Promise.resolve({ fileID: path(by, `${postId}-${number}.png`), ...sizeOf(shot), state: 'approved' }),
};
const drawn = readAll(await makeDemo(target, album));

test('twelve people, some sixty posts, and what is said under them', () => {
  expect(drawn.users).toHaveLength(12);
  expect(drawn.posts).toHaveLength(62);
  expect(drawn.comments.length).toBeGreaterThan(140);
});

test.each(seededKeys)('every document of %s is whole', (key) => {
  for (const row of drawn[key]) expect(seeded[key].safeParse(row).error).toBeUndefined();
});

test('the functions would have taken every text', () => {
  expect(drawn.users.flatMap(problemsOfUser)).toEqual([]);
  expect(drawn.posts.flatMap((post) => problemsOfPost(post, { environment: target.envId }))).toEqual([]);
  expect(drawn.comments.flatMap(problemsOfComment)).toEqual([]);
});

test('references lead somewhere, ids are unique, counts are recounts', () => {
  expect(problemsOfReferences(drawn)).toEqual([]);
});

test('what was reviewed, complained about and decided hangs together', () => {
  expect(problemsOfTrust(drawn)).toEqual([]);
});

test('what was bought adds up, here and at WeChat Pay', () => {
  expect(target.wechatpay.faults).toEqual([]);
  expect(problemsOfTrade(drawn, target.wechatpay.books)).toEqual([]);
});

test('orders stand in every state that lasts, and operators find a difference, a stuck refund and a failed share', () => {
  const states = (rows: readonly { state: string }[]) => new Set(rows.map(({ state }) => state));
  expect(states(drawn.orders)).toEqual(
    new Set(['created', 'paid', 'shipped', 'completed', 'cancelled', 'refunded']),
  );
  expect(states(drawn.refunds)).toEqual(new Set(['requested', 'refused', 'refunded', 'stuck']));
  expect(states(drawn.shares)).toEqual(new Set(['waiting', 'failed', 'done']));
  expect(drawn.differences).toHaveLength(1);
});

test('nothing about money is due within the hour but an order nobody pays', () => {
  const soon = (at: number | null) => at !== null && at < now + hour;
  expect(drawn.orders.filter(({ confirmBy }) => soon(confirmBy))).toEqual([]);
  expect([...drawn.refunds, ...drawn.shares].filter(({ nextAt }) => soon(nextAt))).toEqual([]);
  const unpaid = drawn.orders.filter(({ state }) => state === 'created');
  expect(unpaid.map(({ payUntil }) => payUntil > now)).toEqual([true]);
});

test('operators find something in every lane, one thing that is late, one hidden, and somebody muted', () => {
  const open = drawn.cases.filter(({ state }) => state === 'open');
  for (const lane of ['review', 'complaint', 'appeal']) {
    expect(open.filter((found) => found.lane === lane)).not.toEqual([]);
  }
  expect(open.filter(({ dueAt }) => dueAt < now).map(({ subject }) => subject.type)).toEqual(['platform']);
  expect(new Set(open.map(({ subject }) => subject.type))).toEqual(
    new Set(['post', 'comment', 'user', 'platform', 'decision']),
  );
  expect(drawn.posts.filter(({ state }) => state === 'hidden')).toHaveLength(1);
  const muted = drawn.users.filter(({ sanctions }) =>
    sanctions.some(({ kind, until }) => kind === 'mute' && until > now),
  );
  expect(muted.map(({ _id }) => _id)).toEqual([userIdOf('liu')]);
});

test('Lin has been told what became of her post and of her complaint', () => {
  const told = drawn.notices.filter(({ userId }) => userId === userIdOf('lin')).map(({ kind }) => kind);
  expect(told).toEqual(expect.arrayContaining(['content-change-asked', 'report-received', 'report-closed']));
  expect(drawn.notices.filter(({ at }) => at > now)).toEqual([]);
});

test('every category and every kind has posts', () => {
  const published = drawn.posts.filter(({ state }) => state === 'published');
  for (const { id, kinds } of brand.categories) {
    const there = new Set(
      published.filter(({ category }) => category === id).map(({ kind }) => kind as string),
    );
    expect([...there].sort()).toEqual([...kinds].sort());
  }
});

test('everything happened within thirty days, and nothing after now', () => {
  for (const { createdAt } of drawn.posts) expect(createdAt).toBeGreaterThan(now - 30 * day);
  const moments = [...drawn.posts, ...drawn.comments, ...drawn.likes].map(({ createdAt }) => createdAt);
  expect(Math.max(...moments)).toBeLessThanOrEqual(now);
});

test('Lin has posts in every state that "mine" shows', () => {
  const mine = drawn.posts.filter(({ authorId }) => authorId === userIdOf('lin'));
  expect(new Set(mine.map(({ state }) => state))).toEqual(new Set(['published', 'pending', 'refused']));
});

test('the people of this machine are here, and three of them run the place', () => {
  const known = new Set(drawn.identities.map(({ openid }) => openid));
  for (const { openid } of target.people) expect(known).toContain(openid);
  expect(drawn.operators.map(({ _id, role }) => [_id, role])).toEqual(
    ['moderator', 'support', 'admin'].map((role) => [userIdOf(role), role]),
  );
});

test('the same now gives the same documents', async () => {
  expect(digest(readAll(await makeDemo(blankTarget(now), album)))).toBe(digest(drawn));
});
