import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { request } from '../support/request';

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  cloud.environment('primary').storage.put('folder/图.png', Buffer.from('picture'));
});
afterAll(() => cloud.dispose());

const get = (path: string, language = 'en') =>
  request(`${cloud.url}/console/${path}`, { headers: { 'accept-language': language } });

/** Sends a form and gives where it leads. */
async function submit(
  path: string,
  fields: Record<string, string>,
): Promise<{ status: number; location: string; body: string }> {
  const response = await fetch(`${cloud.url}/console/${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  });
  const location = response.headers.get('location') ?? '';
  return {
    status: response.status,
    location: location.replace('/console/', ''),
    body: await response.text(),
  };
}

test.each([
  '',
  'collections',
  'collections/notes',
  'calls',
  'invoke',
  'timers',
  'storage',
  'wechat',
  'wechatpay',
  'shipping',
  'standby',
  'faults',
  'clock',
  'people',
])('the page "%s" is there in both environments and languages', async (path) => {
  for (const env of ['primary', 'standby']) {
    for (const language of ['zh', 'en']) {
      const { status, body } = await get(`${path}?env=${env}`, language);
      expect(status).toBe(200);
      expect(body).toContain(`<html lang="${language}">`);
    }
  }
});

test('a document is added, found by a query, edited and removed', async () => {
  const added = await submit('collections/notes/new', {
    json: '{"_id":"<n 1>","at":{"$date":"2026-01-01T00:00:00Z"},"n":1}',
  });
  expect(added).toMatchObject({ status: 303, location: 'collections/notes/%3Cn%201%3E?env=primary' });
  const read = () => cloud.environment('primary').database.read('notes', { query: { _id: '<n 1>' } });
  expect(read()).toEqual([{ _id: '<n 1>', at: new Date('2026-01-01T00:00:00Z'), n: 1 }]);

  const found = await get(`collections/notes?query=${encodeURIComponent('{"n":{"$gte":1}}')}`);
  expect(found.body).toContain('1 found');
  expect(found.body).toContain('&lt;n 1&gt;');
  expect((await get(`collections/notes?query=${encodeURIComponent('{"n":2}')}`)).body).toContain('0 found');
  expect((await get(added.location)).body).toContain('$date');

  await submit(added.location, { json: '{"_id":"<n 1>","n":2}' });
  expect(read()).toEqual([{ _id: '<n 1>', n: 2 }]);
  await submit(added.location, { remove: 'yes' });
  expect(read()).toEqual([]);
});

test.each([
  ['collections/notes/new', { json: '{' }],
  ['collections/notes/new', { json: '[]' }],
  ['collections/nowhere/new', { json: '{}' }],
  ['invoke', { function: 'whoami', event: '{' }],
  ['faults', { rules: '[{"target":{},"effect":"fail"}]' }],
  ['clock', { advance: '-1h' }],
])('a form of %s with %j is refused in words', async (path, fields) => {
  const { status, body } = await submit(path, fields);
  expect(status).toBe(400);
  expect(body).toContain('<pre>');
});

test('a function is called as a person, as nobody and as the console', async () => {
  const call = async (fields: Record<string, string>) =>
    (await get((await submit('invoke', fields)).location)).body;
  expect(await call({ function: 'whoami', as: 'lin', event: '{}' })).toContain('wx_client');
  expect(await call({ function: 'misbehave', as: 'mei', event: '{"way":"throw"}' })).toContain(
    'thrown on purpose',
  );
  const hidden = await call({ function: 'hidden', as: '(console)', event: '{"by":"hand"}' });
  expect(hidden).toContain('by');
  expect(hidden).not.toContain('OPENID');
  expect((await submit('invoke', { function: 'hidden', as: 'lin', event: '{}' })).status).toBe(403);
});

test('a trigger is run, a file removed, a rule set, the clock moved', async () => {
  await submit('timers', { name: 'hourly' });
  expect(cloud.environment('primary').invocations.list('hidden')[0]).toMatchObject({
    source: 'timer',
    error: null,
  });

  const file = `storage/file?path=${encodeURIComponent('folder/图.png')}`;
  expect((await get(file)).body).toContain('<img');
  await submit(file, {});
  expect(cloud.environment('primary').storage.list()).toEqual([]);

  await submit('faults', { rules: '[{"target":{"function":"whoami"},"effect":"fail"}]' });
  expect((await get('faults')).body).toContain('whoami');
  await submit('faults', { rules: '[]' });

  const before = cloud.clock.now();
  await submit('clock', { advance: '24h' });
  expect(cloud.clock.now()).toBeGreaterThanOrEqual(before + 86_400_000);
});

test('a sentence can be tried on the word list', async () => {
  const { body } = await get(`wechat?text=${encodeURIComponent('来赌博')}`);
  expect(body).toContain('20006');
  expect(body).toContain('class="bad"');
});

test('a push is shown, sent once more, delivered or lost', async () => {
  const { pushes } = cloud.environment('primary').wechat;
  const calls = () => cloud.environment('primary').invocations.list('hidden').length;
  for (const name of ['first', 'second']) pushes.schedule({ MsgType: 'event', Event: name });
  expect((await get('wechat')).body).toMatch(/first[^]*second/);
  const [first, second] = pushes.list().map(({ id }) => id);
  const before = calls();
  await submit('wechat', { act: 'repeat', id: first ?? '' });
  await submit('wechat', { act: 'deliver', id: first ?? '' });
  expect([calls() - before, pushes.list().length]).toEqual([2, 1]);
  await submit('wechat', { act: 'drop', id: second ?? '' });
  await submit('wechat', { act: 'all' });
  await submit('wechat', { act: 'nothing' });
  expect([calls() - before, pushes.list().length]).toEqual([2, 0]);
});

test('no page may run what is stored, and what is not there is not found', async () => {
  expect((await get('')).headers.get('content-security-policy')).toContain("script-src 'self'");
  expect((await get('calls/none')).status).toBe(404);
  expect((await get('collections/notes/none')).status).toBe(404);
  expect((await get('assets/client.js')).headers.get('content-type')).toContain('javascript');
});
