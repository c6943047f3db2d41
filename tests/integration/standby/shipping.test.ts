import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ShippingState } from '../../../database/collections/standby-state';
import { TwoClouds } from '../support/two-clouds';
import { ids, insert, post, remove, titles, update } from './shipping/posts';

const day = 24 * 60 * 60 * 1000;

let clouds: TwoClouds;
beforeAll(async () => {
  clouds = await TwoClouds.start();
});
beforeEach(() => {
  clouds.clear();
});
afterAll(() => clouds.dispose());

const progress = () =>
  clouds.stored('primary', 'standbyState', { _id: 'shipping' })[0] as unknown as ShippingState;

test('what is inserted, changed, removed and inserted again arrives, and is then known to be there', async () => {
  await clouds.write('primary', insert('p_1'), insert('p_2'), insert('p_3'));
  expect(await clouds.ship()).toEqual({ batches: 1, shipped: 3, left: 0 });
  await clouds.write(
    'primary',
    update('p_1', 'changed'),
    remove('p_2'),
    remove('p_3'),
    insert('p_3', 'again'),
  );
  expect(await clouds.ship()).toEqual({ batches: 1, shipped: 3, left: 0 });
  expect(titles(clouds, 'standby')).toEqual({ p_1: 'changed', p_3: 'again' });
  expect(clouds.wrongs()).toEqual([]);
  expect(await clouds.ship()).toEqual({ batches: 0, shipped: 0, left: 0 });
  expect(clouds.stored('standby', 'conflicts')).toEqual([]);
});

test('one write to many documents, of which some are written again, and transactions', async () => {
  const many = ids(130);
  await clouds.write('primary', ...many.map((id) => insert(id)));
  await clouds.write(
    'primary',
    { do: 'updateWhere', collection: 'posts', query: {}, changes: { title: 'all' } },
    update('p_007', 'one'),
    { do: 'together', collection: 'posts', documents: { p_008: null, p_131: { title: 'together' } } },
    { do: 'removeWhere', collection: 'posts', query: { _id: 'p_009' } },
  );
  expect(await clouds.ship()).toMatchObject({ batches: 2, shipped: 131, left: 0 });
  expect(titles(clouds, 'standby')).toMatchObject({ p_006: 'all', p_007: 'one', p_131: 'together' });
  expect(clouds.wrongs()).toEqual([]);
});

test('what a hand put there arrives; what both have is shipped for nothing', async () => {
  const seenAt = new Date(1_700_000_000_000);
  clouds.load('primary', 'posts', [{ ...post('p_1', 'by hand'), seenAt }, post('p_2', 'in both')]);
  clouds.load('standby', 'posts', [post('p_2', 'in both')]);
  expect(await clouds.settle()).toEqual([]);
  expect(titles(clouds, 'standby')).toEqual({ p_1: 'by hand', p_2: 'in both' });
  expect(clouds.stored('standby', 'posts', { _id: 'p_1' })).toMatchObject([{ seenAt }]);
  expect(clouds.stored('primary', 'conflicts')).toEqual([]);
});

test('whatever the clock said when something was written, it arrives', async () => {
  const times = [0, 1_000_000_000_000, 9_000_000_000_000, 1_000_000_000_000];
  clouds.load(
    'primary',
    'posts',
    times.map((at, i) => ({
      ...post(`p_${i}`, String(at)),
      _change: `${at.toString(36).padStart(9, '0')}-${String(i).repeat(16)}`,
    })),
  );
  await clouds.write('primary', insert('p_now'), update('p_2', 'later, by a clock that was set back'));
  await clouds.ship();
  expect(Object.keys(titles(clouds, 'standby'))).toHaveLength(5);
  expect(clouds.wrongs()).toEqual([]);
});

test('a batch holds so many bytes; what alone is larger goes alone', async () => {
  const large = (id: string, length: number) => ({ ...post(id, 'large'), body: 'x'.repeat(length) });
  clouds.load('primary', 'posts', [large('p_1', 600_000), large('p_2', 600_000), large('p_3', 250_000)]);
  clouds.load('primary', 'posts', [large('p_4', 250_000), large('p_5', 1000), large('p_6', 1000)]);
  expect(await clouds.ship()).toEqual({ batches: 4, shipped: 6, left: 0 });
  expect(clouds.wrongs()).toEqual([]);
});

test('files are named as the other environment names them', async () => {
  const [here, there] = (['primary', 'standby'] as const).map((env) =>
    clouds.cloud.environment(env).storage.put('uploads/u_1/a.jpg', Buffer.from('picture')),
  );
  await clouds.write('primary', {
    do: 'put',
    collection: 'posts',
    document: { ...post('p_1', 'with a picture'), images: [{ fileID: here }] },
  });
  await clouds.ship();
  expect(clouds.stored('standby', 'posts')[0]).toMatchObject({ images: [{ fileID: there }] });
  expect(clouds.stored('primary', 'fileCopies')).toMatchObject([{ path: 'uploads/u_1/a.jpg', state: 'due' }]);
});

test('a batch that comes late, or twice, changes nothing', async () => {
  await clouds.write('primary', insert('p_1', 'old'), insert('p_2'));
  await clouds.ship();
  await clouds.write('primary', update('p_1', 'new'), remove('p_2'));
  await clouds.ship();
  for (const message of clouds.heard('standby')) await clouds.call('standby', 'ingest', message);
  expect(titles(clouds, 'standby')).toEqual({ p_1: 'new' });
  expect(clouds.wrongs()).toEqual([]);
});

test('a run stops when its time is up and goes on the next time; how far it is can be seen', async () => {
  await clouds.write('primary', ...ids(250).map((id) => insert(id)));
  expect(await clouds.ship('primary', 0)).toEqual({ batches: 1, shipped: 100, left: 150 });
  expect(progress()).toMatchObject({ acked: 1, shipped: 100, left: 150, emptyAt: null, error: null });
  expect(progress().oldest).toBeLessThanOrEqual(clouds.cloud.clock.now());
  const [receiving] = clouds.stored('standby', 'standbyState', { _id: 'receiving' });
  expect(receiving).toMatchObject({ applied: 1, received: 100, left: 150 });
  await clouds.ship();
  expect(progress()).toMatchObject({ acked: 3, shipped: 250, left: 0, oldest: null });
  expect(progress().emptyAt).toBe(progress().heardAt);
});

test('what batches were made of is forgotten after a while', async () => {
  await clouds.write('primary', insert('p_1'));
  await clouds.ship();
  await clouds.write('primary', insert('p_2'));
  await clouds.ship();
  clouds.cloud.clock.advance(15 * day);
  await clouds.ship();
  expect(clouds.stored('primary', 'batches')).toMatchObject([{ number: 2 }]);
});

test('without another environment nothing happens, and the log says so once', async () => {
  await clouds.write('primary', insert('p_1'));
  for (let run = 0; run < 2; run += 1) {
    expect(await clouds.call('primary', 'alone', {})).toEqual({ batches: 0, shipped: 0, left: 0 });
  }
  const logs = clouds.cloud
    .environment('primary')
    .invocations.list('alone')
    .flatMap((call) => call.logs);
  expect(logs.filter(({ text }) => text.includes('standby.config'))).toHaveLength(1);
});

test('an environment that cannot be reached makes the run fail, and nothing is lost', async () => {
  await clouds.write('primary', insert('p_1'));
  clouds.cloud.setFaults([{ target: { server: 'invokecloudfunction' }, effect: 'fail' }]);
  await expect(clouds.ship()).rejects.toThrow();
  expect(progress()).toMatchObject({ acked: 0, left: 1, error: expect.any(String) as string });
  clouds.cloud.setFaults([]);
  await clouds.ship();
  expect(progress()).toMatchObject({ acked: 1, left: 0, error: null });
});

test('who is told that the other one serves by now goes on as what it is since', async () => {
  await clouds.write('primary', insert('p_1'));
  const role = { _id: 'role', role: 'primary', epoch: 2, since: 1, promoting: null, serving: null };
  clouds.load('standby', 'standbyState', [role]);
  expect(await clouds.ship()).toMatchObject({ shipped: 1 });
  expect(clouds.stored('primary', 'standbyState', { _id: 'role' })).toMatchObject([
    { role: 'standby', epoch: 2 },
  ]);
});
