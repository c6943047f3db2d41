import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withoutMarks } from '../../../cloudfunctions/common/kernel/database/marks';
import { TwoClouds } from '../support/two-clouds';
import { ids, insert, remove, titles, update } from './shipping/posts';

let clouds: TwoClouds;
beforeAll(async () => {
  clouds = await TwoClouds.start();
});
beforeEach(() => {
  clouds.clear();
});
afterAll(() => clouds.dispose());

/** Ships three times, and sets the standby back to how it was after the first. */
async function setBack(): Promise<void> {
  await clouds.write('primary', insert('p_1', 'old'), insert('p_2'), insert('p_3'));
  await clouds.ship();
  const back = clouds.remember('standby');
  await clouds.write('primary', update('p_1', 'new'), remove('p_2'), insert('p_4'));
  await clouds.ship();
  await clouds.write('primary', update('p_1', 'newer'), remove('p_4'));
  await clouds.ship();
  back();
  expect(titles(clouds, 'standby')).toEqual({ p_1: 'old', p_2: 'new', p_3: 'new' });
}

const inAll = { p_1: 'newer', p_3: 'new' };

test('an environment that was set back gets what it had since, and no more', async () => {
  await setBack();
  expect(await clouds.ship()).toMatchObject({ shipped: 3, left: 0 });
  expect(titles(clouds, 'standby')).toEqual(inAll);
  expect(clouds.wrongs()).toEqual([]);
});

test('also when something else is to be shipped at the same time', async () => {
  await setBack();
  await clouds.write('primary', update('p_3', 'meanwhile'), insert('p_2', 'again'));
  await clouds.ship();
  expect(titles(clouds, 'standby')).toEqual({ ...inAll, p_2: 'again', p_3: 'meanwhile' });
  expect(clouds.wrongs()).toEqual([]);
});

test('a new environment in its place gets everything, a part at a time', async () => {
  await clouds.write('primary', ...ids(250).map((id) => insert(id)));
  await clouds.ship();
  clouds.database('standby').clear();
  await clouds.ship('primary', 0);
  await clouds.write('primary', update('p_001', 'meanwhile'));
  expect(await clouds.settle()).toEqual([]);
  expect(Object.keys(titles(clouds, 'standby'))).toHaveLength(250);
});

test('what nobody remembers any more is shipped whole', async () => {
  await setBack();
  await clouds.empty('primary', 'batches');
  await clouds.ship();
  expect(titles(clouds, 'standby')).toMatchObject(inAll);
});

test('whoever was set back keeps what the other side had not heard of', async () => {
  await clouds.write('primary', insert('p_1', 'old'));
  await clouds.settle();
  await clouds.write('standby', update('p_1', 'of the standby'), insert('s_1'));
  const back = clouds.remember('standby');
  await clouds.settle();
  await clouds.write('primary', update('p_1', 'of the primary'));
  await clouds.ship();
  back();
  expect(await clouds.settle()).toEqual([]);
  expect(titles(clouds, 'primary')).toEqual({ p_1: 'of the primary', s_1: 'new' });
});

test('what was restored from long ago overwrites nothing of who serves, and nothing is lost', async () => {
  await clouds.write('primary', insert('p_1', 'old'), insert('p_2', 'old'));
  await clouds.settle();
  const restored = clouds.stored('standby', 'posts').map(withoutMarks);
  await clouds.write('primary', update('p_1', 'new'), remove('p_2'), insert('p_3', 'new'));
  await clouds.settle();
  clouds.database('standby').clear();
  clouds.load('standby', 'posts', restored);
  await clouds.empty('primary', 'batches');
  await clouds.ship('standby');
  expect(await clouds.settle()).toEqual([]);
  expect(titles(clouds, 'standby')).toEqual({ p_1: 'new', p_3: 'new' });
});

test('who was set back and has something to ship overwrites nothing newer without its being kept', async () => {
  await clouds.write('primary', insert('p_1', 'first'), insert('p_2', 'first'));
  await clouds.ship();
  await clouds.write('primary', update('p_1', 'second'));
  const back = clouds.remember('primary');
  await clouds.ship();
  await clouds.write('primary', update('p_1', 'third'), update('p_2', 'third'));
  await clouds.ship();
  back();
  expect(await clouds.ship()).toMatchObject({ shipped: 1, left: 0 });
  expect(titles(clouds, 'standby')).toEqual({ p_1: 'second', p_2: 'third' });
  const kept = clouds.stored('standby', 'conflicts');
  expect(kept.map(({ lost }) => (JSON.parse(lost as string) as { title: string }).title)).toEqual(['third']);
  await clouds.settle();
  await clouds.write('primary', update('p_2', 'fourth'));
  await clouds.ship();
  expect(titles(clouds, 'standby')).toEqual({ p_1: 'second', p_2: 'fourth' });
  expect(clouds.stored('standby', 'conflicts')).toHaveLength(1);
});
