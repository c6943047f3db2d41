import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post, request } from '../support/request';

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());
beforeEach(() => {
  cloud.setFaults([]);
  cloud.environment('primary').database.clear();
});

const add = () => cloud.call('notes', { action: 'add', note: { text: 'hello' } }, { as: 'lin' });
const stored = () => cloud.environment('primary').database.read('notes', {}).length;

test('a write fails as the rule says', async () => {
  const error = { code: 'DATABASE_REQUEST_FAILED', message: 'out of order' };
  cloud.setFaults([
    { target: { database: 'insertDocument', collection: 'notes' }, effect: 'fail', error, count: 1 },
  ]);
  expect(await add()).toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining('out of order') as string,
  });
  expect(await add()).toMatchObject({ errMsg: 'collection.add:ok' });
  expect(stored()).toBe(1);
});

test('a write takes effect although its answer is lost', async () => {
  cloud.setFaults([{ target: { database: 'insertDocument' }, effect: 'drop' }]);
  expect(await add()).toMatchObject({ errMsg: expect.stringContaining('socket hang up') as string });
  expect(stored()).toBe(1);
});

test('a write that is lost on its way leaves nothing', async () => {
  cloud.setFaults([{ target: { database: 'insertDocument' }, effect: 'drop', when: 'before' }]);
  await add();
  expect(stored()).toBe(0);
});

test('a write that arrives twice is written twice', async () => {
  cloud.setFaults([{ target: { database: 'insertDocument' }, effect: 'repeat', count: 1 }]);
  await add();
  expect(stored()).toBe(2);
});

test("a function whose answer is lost ran; the caller's connection breaks", async () => {
  cloud.setFaults([{ target: { function: 'notes' }, effect: 'drop' }]);
  const call = post(`${cloud.url}/local/functions/notes`, { action: 'add' }, { 'x-local-user': 'lin' });
  await expect(call).rejects.toThrow();
  expect(stored()).toBe(1);
});

test('rules of one environment leave the other alone', async () => {
  cloud.setFaults([{ target: { function: 'whoami' }, effect: 'fail', env: 'standby' }]);
  await expect(cloud.call('whoami', {})).resolves.toBeDefined();
  await expect(cloud.call('whoami', {}, { env: 'standby' })).rejects.toMatchObject({ errCode: -504002 });
});

test('rules are set and listed over HTTP, and wrong ones are refused', async () => {
  const url = `${cloud.url}/local/faults`;
  const rules = [{ target: { function: 'notes' }, effect: 'delay', ms: 0, count: 3 }];
  expect(await post(url, { rules })).toMatchObject({ status: 200 });
  await add();
  expect((await request(url)).body).toMatchObject({ rules: [{ effect: 'delay', left: 2, hits: 1 }] });
  const wrong = await post(url, { rules: [{ target: {}, effect: 'fail' }] });
  expect(wrong).toMatchObject({ status: 400, body: { error: { code: 'INVALID_INPUT' } } });
  expect((wrong.body as { error: { message: string } }).error.message).toContain('exactly one of');
  expect((await request(url)).body).toMatchObject({ rules: [{ effect: 'delay' }] });
});
