import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startLocalCloud, type LocalCloud } from '../../../emulator';
import { request } from '../support/request';

let folder: string;
let cloud: LocalCloud;

/** A function that says what it was asked, and by whom. */
const echo = `exports.main = async (event) => {
  if (event.action === 'demote') throw new Error('not today');
  return { asked: event, role: process.env.LIFEBOAT_ROLE };
};`;

const settings = (name: string, more: object = {}) => ({
  name,
  timeout: 10,
  memorySize: 128,
  handler: 'index.main',
  runtime: 'Nodejs20.19',
  installDependency: false,
  envVariables: { LIFEBOAT_ROLE: '{{env.LIFEBOAT_ROLE}}' },
  ...more,
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'console-standby-'));
  const trigger = { name: 'backup', type: 'timer', config: '0 */5 * * * * *' };
  const functions = [settings('takeover'), settings('backup', { triggers: [trigger] })];
  for (const { name } of functions) {
    mkdirSync(join(folder, 'functions', name), { recursive: true });
    writeFileSync(join(folder, 'functions', name, 'index.js'), echo);
  }
  const config = join(folder, 'cloudbaserc.json');
  writeFileSync(config, JSON.stringify({ envId: '', functionRoot: '', functions }));
  cloud = await startLocalCloud({
    dataDir: join(folder, 'data'),
    functionsDir: join(folder, 'functions'),
    config,
    timers: false,
  });
});
beforeEach(() => {
  cloud.setFaults([]);
  for (const env of ['primary', 'standby'] as const) {
    cloud.suspend(env, false);
    cloud.environment(env).database.clear();
  }
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});

/** The page as text, a cell to a word. */
async function read(path = 'standby', language = 'en'): Promise<string> {
  const { status, body } = await request(`${cloud.url}/console/${path}`, {
    headers: { 'accept-language': language },
  });
  expect(status).toBe(200);
  return String(body)
    .replace(/<\/t[dh]>/g, '|')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?\| ?/g, '|');
}

async function press(env: string, act: string): Promise<{ status: number; location: string }> {
  const body = new URLSearchParams({ env, act });
  const response = await fetch(`${cloud.url}/console/standby`, { method: 'POST', redirect: 'manual', body });
  const location = (response.headers.get('location') ?? '').replace('/console/', '');
  return { status: response.status, location };
}

const load = (env: 'primary' | 'standby', collection: string, ...documents: Record<string, unknown>[]) =>
  cloud.environment(env).database.load(collection, documents);

test('before anything was shipped, both stand as they were set up', async () => {
  const page = await read();
  expect(page).toContain('Role|primary, serves|standby, reading only|');
  expect(page).toContain('Epoch|1|1|');
  expect(page).toContain('Since|it was set up|it was set up|');
  expect(page).toContain('Last comparison|never|never|');
  expect(await read('standby', 'zh')).toContain('角色|主，提供服务|备，只读|');
});

test('a time of nothing is no time', async () => {
  load('primary', 'standby_state', { _id: 'shipping', acked: 0, shipped: 0, ranAt: 0, error: null });
  expect(await read()).toContain('Shipped|0, up to batch 0 Last run never|never|');
});

test('what is kept of both is told side by side', async () => {
  const at = Date.parse('2026-11-20T04:00:00Z');
  load(
    'primary',
    'standby_state',
    { _id: 'role', role: 'standby', epoch: 2, since: at, promoting: null, serving: null },
    { _id: 'shipping', acked: 7, shipped: 400, ranAt: at, error: '<unreachable>' },
  );
  load(
    'standby',
    'standby_state',
    { _id: 'role', role: 'primary', epoch: 2, since: at, promoting: 4, serving: null },
    { _id: 'receiving', applied: 7, received: 399, heardAt: at, left: 12 },
    { _id: 'drill', at, by: 'console', checks: [{ name: 'a', passed: false, detail: '' }] },
  );
  load('standby', 'comparisons', { _id: 'c', endedAt: at, documents: 50, changed: 1, missing: 2, extra: 0 });
  load('standby', 'archives', { _id: '2026-11-19', state: 'complete', documents: 50, bytes: 2048 });
  load('standby', 'conflicts', { _id: 'x', state: 'open' }, { _id: 'y', state: 'settled' });
  load('standby', 'file_copies', { _id: 'f', state: 'due' });
  load('primary', 'batches', { _id: 'b', number: 7, entries: [{}, {}], at, ackedAt: null });
  const page = await read();
  for (const line of [
    'Role|standby, reading only|primary, serves being promoted to epoch 4|',
    'Epoch|2|2|',
    'Since|2026-11-20 12:00:00|2026-11-20 12:00:00|',
    '400, up to batch 7 Last run 2026-11-20 12:00:00 &lt;unreachable&gt;|never|',
    'Receiving|never|399, applied up to batch 7 Last heard of the other side 2026-11-20 12:00:00 it said 12 were left|',
    'Files to copy|0|1|',
    'Last comparison|never|2026-11-20 12:00:00 50 compared 3 differed|',
    'Archives|never|1 2026-11-19 complete 50 / 2.0 KB|',
    'Conflicts, open|0|1|',
    'Last drill|never|2026-11-20 12:00:00 1 failed|',
    'Primary|7|2|2026-11-20 12:00:00|not confirmed|',
  ]) {
    expect(page).toContain(line);
  }
});

test('what the other side does not have is counted by collection', async () => {
  load('primary', 'posts', { _id: 'a' }, { _id: 'b', _change: 'mi3-1' }, { _id: 'c', _change: '' });
  load('primary', 'tombstones', { _id: 'posts:d', _change: 'mi3-2' });
  load('standby', 'users', { _id: 'u', _change: '' });
  const page = await read();
  expect(page).toContain('Not shipped yet|3|0|');
  expect(page).toContain('posts|2|0|');
  expect(page).toContain('tombstones|1|0|');
  expect(page).not.toContain('users|');
});

test.each([
  ['status', { action: 'status' }],
  ['promote', { action: 'promote' }],
  ['promote-alone', { action: 'promote', final: false }],
  ['demote-force', 'not today'],
  ['drill', { action: 'drill' }],
])('%s calls takeover of that side and shows the answer', async (act, asked) => {
  const { status, location } = await press('standby', act);
  expect(status).toBe(303);
  const page = await read(location);
  expect(page.replace(/\s/g, '')).toContain(
    typeof asked === 'string' ? asked.replace(/\s/g, '') : JSON.stringify(asked).replace(/"/g, '&quot;'),
  );
  const [call] = cloud.environment('standby').invocations.list('takeover');
  expect(call).toMatchObject({ source: 'console', openid: null });
  expect(cloud.environment('primary').invocations.list('takeover')).toEqual([]);
});

test('backup is run as its timer runs it', async () => {
  const { location } = await press('primary', 'backup');
  expect(await read(location)).toContain('TriggerName');
  expect(cloud.environment('primary').invocations.list('backup')[0]).toMatchObject({ source: 'timer' });
});

test('a mini program is suspended, its environment too, and both go on', async () => {
  await press('primary', 'suspend');
  expect(await read()).toContain('Mini program|suspended|can be opened|');
  await press('primary', 'suspend-hard');
  expect(await read()).toContain('Mini program|suspended, its environment unreachable|can be opened|');
  await press('primary', 'open');
  expect(cloud.environment('primary').suspension.state).toEqual({ suspended: false, unreachable: false });
});

test('the way to one side is cut and restored, and other rules stay as they are', async () => {
  cloud.setFaults([{ target: { function: 'backup' }, effect: 'delay', ms: 0, count: 2 }]);
  await press('primary', 'backup');
  await press('standby', 'cut');
  await press('standby', 'cut');
  expect(await read()).toContain('What the other side sends here|arrives|is cut|');
  const rules = async () => ((await request(`${cloud.url}/local/faults`)).body as { rules: unknown[] }).rules;
  expect(await rules()).toMatchObject([
    { left: 1, hits: 1 },
    { target: { server: 'invokecloudfunction' }, effect: 'drop', when: 'before', env: 'standby' },
  ]);
  await press('standby', 'restore');
  expect(await read()).toContain('What the other side sends here|arrives|arrives|');
  expect(await rules()).toMatchObject([{ left: 1, hits: 1 }]);
});

test.each([
  ['standby', 'explode'],
  ['standby', 'toString'],
  ['elsewhere', 'status'],
])('%s %s is no button', async (env, act) => {
  expect((await press(env, act)).status).toBe(400);
});
