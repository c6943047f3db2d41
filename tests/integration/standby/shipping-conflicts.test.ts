import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { batchDigest } from '../../../cloudfunctions/common/standby/shipping/head';
import { TwoClouds } from '../support/two-clouds';
import { insert, post, remove, titles, update } from './shipping/posts';

let clouds: TwoClouds;
beforeAll(async () => {
  clouds = await TwoClouds.start();
});
beforeEach(() => {
  clouds.clear();
});
afterAll(() => clouds.dispose());

const conflicts = (env: 'primary' | 'standby') =>
  clouds.stored(env, 'conflicts').map(({ documentId, kept, fields, lost }) => ({
    documentId,
    kept,
    fields,
    lost: typeof lost === 'string' ? (JSON.parse(lost) as unknown) : null,
  }));

/** From now on the standby serves, and both know. */
function takeOver(): void {
  const common = { _id: 'role', epoch: 2, since: 1, promoting: null, serving: null };
  clouds.load('primary', 'standbyState', [{ ...common, role: 'standby' }]);
  clouds.load('standby', 'standbyState', [{ ...common, role: 'primary' }]);
}

describe.each([
  ['the primary serves', 'primary', 'standby', (): void => undefined],
  ['the standby serves', 'standby', 'primary', takeOver],
] as const)('%s, and both changed', (_, serving, other, prepare) => {
  beforeEach(async () => {
    prepare();
    await clouds.write('primary', insert('p_1', 'old'), insert('p_2', 'old'));
    expect(await clouds.settle()).toEqual([]);
  });

  test.each([
    ['it is shipped from the one', [serving, other]],
    ['it is shipped from the other', [other, serving]],
  ] as const)(
    'a document: the version of who serves stands, the other is kept, when %s first',
    async (_w, way) => {
      await clouds.write(serving, update('p_1', 'of who serves'));
      await clouds.write(other, update('p_1', 'of the other'));
      for (const env of way) await clouds.ship(env);
      expect(await clouds.settle()).toEqual([]);
      expect(titles(clouds, other)).toEqual({ p_1: 'of who serves', p_2: 'old' });
      const lost = post('p_1', 'of the other');
      expect(conflicts('primary')).toEqual([{ documentId: 'p_1', kept: 'serving', fields: ['title'], lost }]);
    },
  );

  test('a document, at the very same time', async () => {
    await clouds.write(serving, update('p_1', 'of who serves'));
    await clouds.write(other, update('p_1', 'of the other'), update('p_2', 'of the other'));
    await Promise.all([clouds.tryToShip(serving), clouds.tryToShip(other)]);
    expect(await clouds.settle()).toEqual([]);
    expect(titles(clouds, serving)).toEqual({ p_1: 'of who serves', p_2: 'of the other' });
    expect(conflicts('standby')).toMatchObject([{ documentId: 'p_1' }]);
  });

  test('what one removed: so does who serves, and what the other had is kept', async () => {
    await clouds.write(serving, remove('p_1'), update('p_2', 'of who serves'));
    await clouds.write(other, update('p_1', 'of the other'), remove('p_2'));
    expect(await clouds.settle()).toEqual([]);
    expect(titles(clouds, other)).toEqual({ p_2: 'of who serves' });
    expect(new Set(conflicts('primary'))).toEqual(
      new Set([
        { documentId: 'p_1', kept: 'serving', fields: [], lost: post('p_1', 'of the other') },
        { documentId: 'p_2', kept: 'serving', fields: [], lost: null },
      ]),
    );
  });

  test('the same: there is no conflict', async () => {
    for (const env of [serving, other]) await clouds.write(env, update('p_1', 'same'), remove('p_2'));
    expect(await clouds.settle()).toEqual([]);
    expect(titles(clouds, other)).toEqual({ p_1: 'same' });
    expect(conflicts('primary')).toEqual([]);
  });

  test('a person: what they are under on either side adds up', async () => {
    const sanction = (id: string, until: number) => ({ decisionId: id, kind: 'ban', from: 1, until });
    const person = (nickname: string, more: object) => ({
      _id: 'u_1',
      state: 'active',
      nickname,
      blocked: [],
      sanctions: [],
      sanctionsEndAt: null,
      unsettledAt: null,
      deleteAt: null,
      updatedAt: 1,
      ...more,
    });
    await clouds.write(serving, {
      do: 'put',
      collection: 'users',
      document: person('served', { sanctions: [sanction('d_1', 50)] }),
    });
    await clouds.write(other, {
      do: 'put',
      collection: 'users',
      document: person('other', { sanctions: [sanction('d_2', 60)], blocked: ['u_2'] }),
    });
    expect(await clouds.settle()).toEqual([]);
    expect(clouds.stored(other, 'users')).toMatchObject([
      {
        nickname: 'served',
        blocked: ['u_2'],
        sanctions: [{ decisionId: 'd_1' }, { decisionId: 'd_2' }],
        sanctionsEndAt: 50,
        unsettledAt: 1,
      },
    ]);
    expect(conflicts('primary')).toMatchObject([{ kept: 'merged', lost: { nickname: 'other' } }]);
  });
});

test('what one side wrote knowing what the other had sent is no conflict, though its answer was lost', async () => {
  await clouds.write('primary', insert('p_1', 'first'));
  const answer = { target: { server: 'invokecloudfunction' }, env: 'standby', effect: 'drop' } as const;
  expect(await clouds.during({ ...answer, when: 'after' }, () => clouds.tryToShip())).toBeGreaterThan(0);
  await clouds.write('standby', update('p_1', 'second'));
  await clouds.ship('standby');
  expect(await clouds.settle()).toEqual([]);
  expect(titles(clouds, 'primary')).toEqual({ p_1: 'second' });
  expect(conflicts('primary')).toEqual([]);
});

test('a batch that is not whole, or of what is not known here, is refused whole', async () => {
  const entries = [
    { collection: 'posts', id: 'p_1', document: post('p_1', 'x') },
    { collection: 'stamps', id: 's_1', document: { _id: 's_1' } },
  ];
  const backlog = { left: 0, oldest: null, at: 1 };
  const message = { number: 1, previous: null, applied: 0, appliedDigest: null, setBack: false, ...backlog };
  await clouds.say('standby', 'batch', { ...message, entries, digest: batchDigest(null, entries) });
  await clouds.say('standby', 'batch', { ...message, entries: entries.slice(0, 1), digest: 'a'.repeat(64) });
  expect(titles(clouds, 'standby')).toEqual({});
  const logs = clouds.cloud
    .environment('standby')
    .invocations.list('ingest')
    .flatMap((call) => call.logs);
  const refused = logs.filter(({ text }) => text.includes('batch.refused')).map(({ text }) => text);
  expect(refused).toEqual([expect.stringContaining('digest'), expect.stringContaining('stamps')]);
  await clouds.say('standby', 'batch', {
    ...message,
    entries: entries.slice(0, 1),
    digest: batchDigest(null, entries.slice(0, 1)),
  });
  expect(titles(clouds, 'standby')).toEqual({ p_1: 'x' });
});
