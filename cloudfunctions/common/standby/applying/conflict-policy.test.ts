import { describe, expect, test } from 'vitest';
import { conflictOf } from './conflict-of';
import { resolve } from './conflict-policy';
import type { Pair, Version } from './policies/version';

const d = { _id: 'd' };
const stands = (collection: string, serving: Version, other: Version) =>
  resolve(collection, { serving, other }).stands;

describe('who serves', () => {
  test('is right where there is no other rule, also about what is gone', () => {
    expect(resolve('posts', { serving: { ...d, likeCount: 3 }, other: { ...d, likeCount: 9 } })).toEqual({
      stands: { ...d, likeCount: 3 },
      kept: 'serving',
    });
    expect(stands('posts', null, d)).toBeNull();
    expect(stands('operators', { ...d, role: 'support' }, null)).toEqual({ ...d, role: 'support' });
  });

  test('is right about documents that are not as they should be', () => {
    const broken = { ...d, sanctions: 7 };
    expect(stands('users', broken, { ...d, sanctions: null })).toEqual(broken);
  });
});

test('what was agreed to, liked, paid and refunded is not taken away by the other side', () => {
  for (const collection of ['likes', 'consents', 'orders', 'payments', 'refunds', 'shares', 'recoveries']) {
    expect(stands(collection, null, d)).toEqual(d);
  }
});

describe('money', () => {
  const order = (state: string, more: object = {}) => ({
    ...d,
    state,
    timeline: [],
    refunds: 0,
    refunded: 0,
    refunding: 0,
    openRefundId: null,
    attempts: 1,
    paymentId: null,
    paidAt: null,
    shipment: null,
    updatedAt: 1,
    ...more,
  });

  test('that was taken is not forgotten by a side that gave the order up', () => {
    const paid = order('paid', { paymentId: 'd_1', paidAt: 5 });
    for (const state of ['created', 'paying', 'cancelled', 'expired']) {
      expect(stands('orders', order(state), paid)).toMatchObject({ state: 'paid', paymentId: 'd_1' });
      expect(stands('orders', paid, order(state))).toMatchObject({ state: 'paid', paymentId: 'd_1' });
    }
  });

  test('that is on its way back stays so when the other side completed the order', () => {
    const refunding = { refunds: 1, refunding: 30, openRefundId: 'd_r1' };
    expect(stands('orders', order('completed'), order('shipped', refunding))).toMatchObject({
      state: 'completed',
      ...refunding,
    });
  });

  test('has one time line, of what both sides know', () => {
    const event = (step: string, at: number) => ({ step, by: 'system', at });
    const [create, pay, ship, refund] = [
      event('create', 1),
      event('pay', 2),
      event('ship', 4),
      event('refund-pay', 3),
    ];
    const serving = order('shipped', { timeline: [create, pay, ship] });
    const other = order('paid', { timeline: [create, pay, refund] });
    expect(stands('orders', serving, other)).toMatchObject({ timeline: [create, pay, refund, ship] });
  });

  test('that was paid, paid back or shared stays so', () => {
    const [paid, closed] = [
      { ...d, state: 'paid' },
      { ...d, state: 'closed' },
    ];
    expect(stands('payments', closed, paid)).toEqual(paid);
    const [refunded, stuck] = [
      { ...d, state: 'refunded', tries: 0 },
      { ...d, state: 'stuck', tries: 9 },
    ];
    expect(stands('refunds', stuck, refunded)).toEqual(refunded);
    const share = (state: string, result: string, back: string) => ({
      ...d,
      state,
      requests: [{ outOrderNo: 'd_p1', result }],
      returns: [{ outReturnNo: 'd_b1', state: back }],
      refunded: 0,
      nextAt: null,
      tries: 0,
      updatedAt: 7,
    });
    expect(
      stands('shares', share('sharing', 'PENDING', 'due'), share('unfreezing', 'SUCCESS', 'due')),
    ).toMatchObject({ state: 'unfreezing', requests: [{ result: 'SUCCESS' }], nextAt: 7 });
    expect(
      stands('shares', share('done', 'SUCCESS', 'due'), share('waiting', 'PENDING', 'done')),
    ).toMatchObject({ state: 'done', returns: [{ state: 'done' }], nextAt: null });
  });
});

describe('a person', () => {
  const user = (more: object) => ({
    ...d,
    state: 'active',
    nickname: 'served',
    blocked: [],
    deleteAt: null,
    sanctions: [],
    sanctionsEndAt: null,
    unsettledAt: null,
    updatedAt: 1,
    ...more,
  });
  const ban = (decisionId: string, until: number) => ({ decisionId, kind: 'ban', from: 1, until });

  test('stays banned for as long as either side says, and their content is brought in line', () => {
    const serving = user({ sanctions: [ban('d_1', 20)] });
    const other = user({ nickname: 'other', sanctions: [ban('d_1', 30), ban('d_2', 9)] });
    expect(stands('users', serving, other)).toMatchObject({
      nickname: 'served',
      sanctions: [ban('d_1', 30), ban('d_2', 9)],
      sanctionsEndAt: 9,
      unsettledAt: 1,
    });
  });

  test('who is gone on one side is gone, and what the other side wrote of them is removed, too', () => {
    const gone = user({ state: 'deleted', nickname: '', updatedAt: 50 });
    for (const [serving, other] of [
      [user({}), gone],
      [gone, user({ updatedAt: 60 })],
    ] as const) {
      expect(stands('users', serving, other)).toMatchObject({ state: 'deleted', nickname: '', deleteAt: 50 });
    }
    expect(stands('users', gone, user({ ...gone, updatedAt: 70 }))).toMatchObject({ deleteAt: null });
  });

  test('who wants to go still goes', () => {
    const leaving = user({ state: 'deleting', deleteAt: 99 });
    expect(stands('users', user({}), leaving)).toMatchObject({ state: 'deleting', deleteAt: 99 });
  });
});

test('what was read, used or taken back stays so', () => {
  const [unread, read] = [
    { ...d, readAt: null },
    { ...d, readAt: 5 },
  ];
  expect(stands('notices', unread, read)).toEqual(read);
  const code = { ...d, digest: 'x', usedAt: null, usedBy: null };
  expect(stands('transfers', code, { ...code, usedAt: 3, usedBy: 'i' })).toMatchObject({
    usedAt: 3,
    usedBy: 'i',
  });
  expect(stands('transfers', code, { ...code, digest: 'y', usedAt: 3 })).toEqual(code);
  const joined = { ...d, undoneAt: null, undoneBy: null };
  expect(stands('recoveries', joined, { ...joined, undoneAt: 3 })).toMatchObject({ undoneAt: 3 });
  const identity = { ...d, unionid: null, seenAt: 1, userId: 'u' };
  expect(stands('identities', identity, { ...identity, apart: true, unionid: 'o' })).toMatchObject({
    apart: true,
    unionid: 'o',
  });
});

describe('what operators learn', () => {
  const found = { collection: 'posts', id: 'd', environment: 'here', now: 5 };
  const learn = (pair: Pair<Version>, collection = 'posts') =>
    conflictOf({ ...pair, ...resolve(collection, pair) }, { ...found, collection });
  const [serving, other] = [
    { ...d, title: 'a', authorId: 'u_1', note: 1 },
    { ...d, title: 'b', authorId: 'u_1', extra: 1 },
  ];

  test('what did not stand, whole, in which fields it differs, and whose it is', () => {
    expect(learn({ serving, other })).toMatchObject({
      kept: 'serving',
      fields: ['extra', 'note', 'title'],
      lost: JSON.stringify(other),
      userId: 'u_1',
    });
    expect(learn({ serving, other: null })).toMatchObject({ fields: [], lost: null, userId: 'u_1' });
    expect(learn({ serving: null, other })).toMatchObject({ lost: JSON.stringify(other), userId: 'u_1' });
    const phones = learn({ serving: { ...d, number: '1' }, other: { ...d, number: '2' } }, 'phones');
    expect(phones?.userId).toBe('d');
  });

  test('the same on both sides, and again; another for another document or version', () => {
    const ids = [
      learn({ serving, other }),
      conflictOf(
        { serving, other, stands: serving, kept: 'serving' },
        { ...found, environment: 'there', now: 9 },
      ),
      learn({ serving, other: { ...other, title: 'c' } }),
      learn({ serving, other: null }),
      learn({ serving: { ...serving, title: 'c' }, other: null }),
    ].map((one) => one?._id);
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(4);
  });

  test('nothing of what both sides find alike', () => {
    expect(learn({ serving, other }, 'conflicts')).toBeNull();
    expect(learn({ serving, other }, 'log')).toBeNull();
    expect(conflictOf(null, found)).toBeNull();
  });
});
