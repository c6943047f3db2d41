import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post, request } from '../support/request';

let cloud: FixtureCloud;
const mega = 1024 * 1024;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());

const calls = () => cloud.environment('primary').invocations.list();
const call = (name: string, event: object) =>
  post(`${cloud.url}/local/functions/${name}`, event, { 'x-local-user': 'lin' });
const misbehave = (event: object) => call('misbehave', event);

test('an event over 6 MB is refused and starts nothing', async () => {
  const before = calls().length;
  const answer = await misbehave({ way: 'none', text: 'x'.repeat(6 * mega) });
  expect(answer).toMatchObject({ status: 413, body: { error: { code: 'BODY_TOO_LARGE', limit: 6 * mega } } });
  expect(calls()).toHaveLength(before);
});

test('an event just under 6 MB arrives', async () => {
  expect(await misbehave({ way: 'none', text: 'x'.repeat(6 * mega - 50) })).toMatchObject({
    status: 200,
    body: null,
  });
});

test('a client gets no result over 1 MB, a function does', async () => {
  expect(await misbehave({ way: 'large', size: mega })).toMatchObject({
    status: 502,
    body: { errCode: -604001 },
  });
  expect(await misbehave({ way: 'large', size: mega - 2 })).toMatchObject({ status: 200 });
  const result = await cloud.environment('primary').functions.invoke({
    function: 'misbehave',
    event: { way: 'large', size: mega },
    source: 'function',
    caller: null,
  });
  expect(result).toHaveLength(mega + 2);
});

test("a function that takes too long is stopped, and its caller told in the cloud's words", async () => {
  const [hang, loop] = await Promise.all([
    call('impatient', { way: 'hang' }),
    call('impatient', { way: 'loop' }),
  ]);
  for (const answer of [hang, loop]) {
    expect(answer.status).toBe(504);
    expect(answer.body).toMatchObject({
      errCode: -504003,
      errMsg:
        'cloud.callFunction:fail Error: errCode: -504003 | errMsg: Invoking task timed out after 1 seconds',
    });
  }
});

test.each([
  ['throw', /thrown on purpose/],
  ['exit', /7 code exit unexpected/],
  ['late', /thrown later/],
  ['memory', /Memory limit exceeded/],
  ['circular', /circular structure/],
])('a function that goes wrong by "%s" is reported', async (way, message) => {
  const answer = await misbehave({ way });
  expect(answer.status).toBe(502);
  expect(answer.body).toMatchObject({ errCode: -504002, errMsg: expect.stringMatching(message) as string });
  expect(calls()[0]).toMatchObject({
    function: 'misbehave',
    error: expect.stringMatching(message) as string,
  });
});

test('a crash harms no call beside it, and the next one starts anew', async () => {
  const beside = Array.from({ length: 4 }, () => cloud.call('whoami', { wait: 50 }, { as: 'lin' }));
  const crash = misbehave({ way: 'exit' });
  await expect(Promise.all(beside)).resolves.toHaveLength(4);
  expect((await crash).status).toBe(502);
  expect(await misbehave({ way: 'log' })).toMatchObject({ status: 200, body: 'logged' });
  expect(calls()[0]).toMatchObject({ cold: true });
});

test('more calls at once than instances wait in line, and warm instances serve again', async () => {
  const before = calls().length;
  const many = Array.from({ length: 30 }, () => cloud.call('whoami', { wait: 20 }, { as: 'lin' }));
  await expect(Promise.all(many)).resolves.toHaveLength(30);
  const made = calls().slice(0, calls().length - before);
  expect(made).toHaveLength(30);
  expect(made.filter(({ cold }) => cold).length).toBeLessThanOrEqual(12);
});

test('what a function writes is kept with its call', async () => {
  await misbehave({ way: 'log' });
  const [latest] = calls();
  expect(latest?.logs.map(({ stream, text }) => [stream, text])).toEqual([
    ['stdout', 'a line { n: 1 }\n'],
    ['stderr', 'an error line\n'],
  ]);
  expect(latest).toMatchObject({ source: 'client', result: '"logged"', error: null });
  expect(latest?.duration).toBeGreaterThan(0);
});

test('nothing returned is null', async () => {
  expect(await misbehave({ way: 'none' })).toMatchObject({ status: 200, body: null });
});

test('a function that is not there is not found', async () => {
  const answer = await post(`${cloud.url}/local/functions/nowhere`, {});
  expect(answer).toMatchObject({
    status: 404,
    body: { errCode: -501000, error: { code: 'FUNCTION_NOT_FOUND' } },
  });
});

test('what is not JSON is refused', async () => {
  const answer = await request(`${cloud.url}/local/functions/whoami`, { method: 'POST', body: '{"a":' });
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'INVALID_JSON' } } });
});

test.each([
  ['whoami', null, 200],
  ['misbehave', null, 403],
  ['hidden', null, 403],
  ['hidden', 'lin', 403],
])('the invoke rule of %s answers %s with %i', async (name, user, status) => {
  const headers: Record<string, string> = user ? { 'x-local-user': user } : {};
  const answer = await post(`${cloud.url}/local/functions/${name}`, { way: 'none' }, headers);
  expect(answer.status).toBe(status);
  if (status === 403) {
    expect(answer.body).toMatchObject({ errCode: -501023, error: { code: 'PERMISSION_DENIED' } });
  }
});

test('another function may call one that is closed to clients', async () => {
  expect(await cloud.call('relay', { name: 'hidden' }, { as: 'lin' })).toMatchObject({
    context: { SOURCE: 'wx_client,scf' },
  });
});
