import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Conflict } from '../../../database/collections/conflicts';
import { TwoClouds } from '../support/two-clouds';
import type { Write } from './shipping/write';

let clouds: TwoClouds;
beforeAll(async () => {
  clouds = await TwoClouds.start();
});
beforeEach(() => {
  clouds.clear();
});
afterAll(() => clouds.dispose());

const post = (id: string, title: string) => ({ _id: id, title, authorId: 'u_1', likeCount: 0 });
const insert = (id: string, title = 'new'): Write => ({
  do: 'insert',
  collection: 'posts',
  document: post(id, title),
});
const update = (id: string, title: string): Write => ({
  do: 'update',
  collection: 'posts',
  id,
  changes: { title },
});
const remove = (id: string): Write => ({ do: 'remove', collection: 'posts', id });
const titles = (env: 'primary' | 'standby') =>
  Object.fromEntries(clouds.stored(env, 'posts').map(({ _id, title }) => [_id, title]));

test('what is inserted, changed, removed and inserted again arrives', async () => {
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
  expect(titles('standby')).toEqual({ p_1: 'changed', p_3: 'again' });
  expect(clouds.wrongs()).toEqual([]);
  expect(await clouds.ship()).toEqual({ batches: 0, shipped: 0, left: 0 });
  expect(clouds.stored('standby', 'conflicts')).toEqual([]);
});
