import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLocalCloud, type LocalCloud } from '../../../emulator';
import { request } from '../support/request';

let folder: string;
let cloud: LocalCloud;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const [path, text] of [
    ['h5/index.html', 'the app'],
    ['h5/chunks/home.js', 'home'],
    ['preview/index.html', 'the preview'],
    ['preview/preview.js', 'frame'],
    ['door/index.html', 'the door'],
    ['secret.txt', 'secret'],
  ] as const) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cloud = await startLocalCloud({
    dataDir: join(folder, 'data'),
    functionsDir: join(folder, 'none'),
    h5Dir: join(folder, 'h5'),
    previewDir: join(folder, 'preview'),
    doorDir: join(folder, 'door'),
    collections: [],
    timers: false,
  });
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/', 200, 'the preview'],
  ['/preview.js', 200, 'frame'],
  ['/h5/', 200, 'the app'],
  ['/h5/pages/home/home?user=lin', 200, 'the app'],
  ['/h5/chunks/home.js', 200, 'home'],
  ['/h5/chunks/gone.js', 404, null],
  ['/h5/..%2Fsecret.txt', 404, null],
  ['/h5/%2e%2e/%2e%2e/secret.txt', 404, null],
  ['/door/', 200, 'the door'],
  ['/door/door.js', 404, null],
  ['/door/..%2Fsecret.txt', 404, null],
  ['/nothing', 404, null],
])('%s answers %i', async (path, status, body) => {
  const answer = await request(`${cloud.url}${path}`);
  expect(answer.status).toBe(status);
  if (body !== null) expect(answer.body).toBe(body);
});

test.each(['/h5', '/door'])('%s leads to its folder with its parameters', async (path) => {
  const response = await fetch(`${cloud.url}${path}?user=lin`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe(`${path}/?user=lin`);
});

test('a front door that is not built yet is said to be so', async () => {
  rmSync(join(folder, 'door', 'index.html'));
  expect(await request(`${cloud.url}/door/`)).toMatchObject({
    status: 404,
    body: { error: { message: expect.stringContaining('npm run build') as string } },
  });
});

test('open pages are told of a rebuild', async () => {
  const response = await fetch(`${cloud.url}/local/reload`);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe(': here\n\n');
  cloud.reloadPages();
  expect((await reader.read()).value).toBe('event: reload\ndata: {}\n\n');
  await reader.cancel();
});
