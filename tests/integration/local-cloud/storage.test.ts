import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post, request } from '../support/request';

interface Listed {
  fileList: { fileID: string; status: number; tempFileURL: string; errMsg: string }[];
}

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());

const files = (event: object) => cloud.call('files', event, { as: 'lin' });
const upload = async (path: string, text: string) =>
  ((await files({ action: 'upload', path, text })) as { fileID: string }).fileID;
const urlOf = async (fileID: string, maxAge?: number) =>
  ((await files({ action: 'url', fileID, maxAge })) as Listed).fileList[0]!.tempFileURL;

test.each(['a.txt', 'folder/中文 名字.txt', 'odd/100%?#&.bin', 'no-ending'])(
  'the SDK uploads %s and downloads it again',
  async (path) => {
    const fileID = await upload(path, 'héllo 你好');
    expect(fileID).toBe(`cloud://local-primary.6c6f-local-primary-1300000000/${path}`);
    expect(await files({ action: 'download', fileID })).toBe('héllo 你好');
  },
);

test('a temporary address serves the file until it expires by the local clock', async () => {
  const url = await urlOf(await upload('expires.svg', '<svg/>'), 60);
  const fresh = await request(url);
  expect(fresh.status).toBe(200);
  expect(fresh.headers.get('content-type')).toBe('image/svg+xml');
  expect(fresh.headers.get('content-security-policy')).toContain('sandbox');
  cloud.clock.advance(62_000);
  expect((await request(url)).status).toBe(403);
});

test("an address without its signature, or with another file's, is refused", async () => {
  const url = await urlOf(await upload('one.txt', '1'));
  const other = await urlOf(await upload('two.txt', '2'));
  expect((await request(url.replace(/sign=.*/, 'sign=00'))).status).toBe(403);
  expect((await request(url.split('?')[0]!)).status).toBe(403);
  expect((await request(`${url.split('?')[0]!}?${other.split('?')[1]!}`)).status).toBe(403);
});

test('an upload without a ticket is refused', async () => {
  const name = Buffer.from('stolen.txt').toString('base64url');
  const url = `${cloud.url}/tcb/uploads/primary/${name}.txt?t=99999999999`;
  expect((await request(url, { method: 'PUT', body: 'x' })).status).toBe(403);
  expect(cloud.environment('primary').storage.read('stolen.txt')).toBeNull();
});

test('a deleted file is gone', async () => {
  const fileID = await upload('gone.txt', 'x');
  expect(await files({ action: 'delete', fileID })).toMatchObject({ fileList: [{ status: 0 }] });
  expect(await files({ action: 'url', fileID })).toMatchObject({ fileList: [{ status: -503003 }] });
  expect(await files({ action: 'delete', fileID })).toMatchObject({ fileList: [{ status: -503003 }] });
});

test.each(['/rooted', '../up', 'a//b', 'a/../b', 'ends/', 'x'.repeat(851)])(
  'the path %s is refused',
  async (path) => {
    await expect(upload(path, 'x')).rejects.toThrow(/path of the file/);
  },
);

const put = (path: string, user: string | null, env = 'primary') =>
  request(`${cloud.url}/local/files/${encodeURI(path)}?env=${env}`, {
    method: 'PUT',
    body: 'picture',
    headers: user ? { 'x-local-user': user } : {},
  });

test('a page uploads as a person and shows the file to anyone', async () => {
  const { status, body } = await put('posts/图 1.png', 'lin');
  expect(status).toBe(200);
  const { fileID } = body as { fileID: string };
  const listed = await post(`${cloud.url}/local/temp-urls`, { fileList: [fileID, 'cloud://elsewhere/x'] });
  expect(listed).toMatchObject({
    status: 200,
    body: {
      fileList: [
        { fileID, status: 0, errMsg: 'ok' },
        { status: -503002, tempFileURL: '' },
      ],
    },
  });
  const picture = await request((listed.body as Listed).fileList[0]!.tempFileURL);
  expect(picture).toMatchObject({ status: 200, body: 'picture' });
  expect(picture.headers.get('content-type')).toBe('image/png');
});

test("nobody uploads without an identity or over another's file", async () => {
  await put('mine.png', 'lin');
  expect((await put('mine.png', 'lin')).status).toBe(200);
  expect(await put('mine.png', 'wei')).toMatchObject({
    status: 403,
    body: { error: { code: 'STORAGE_EXCEED_AUTHORITY' } },
  });
  expect((await put('mine.png', null)).status).toBe(403);
});

test('each environment has its own files', async () => {
  const { body } = await put('apart.png', 'lin', 'standby');
  const { fileID } = body as { fileID: string };
  const here = await post(`${cloud.url}/local/temp-urls`, { fileList: [fileID] });
  const there = await post(`${cloud.url}/local/temp-urls?env=standby`, { fileList: [fileID] });
  expect((here.body as Listed).fileList[0]!.status).toBe(-503002);
  expect((there.body as Listed).fileList[0]!.status).toBe(0);
});

test('what is under public/ is for everybody, from any page, at an address that stays', async () => {
  const { storage } = cloud.environment('standby');
  storage.put('public/door 门.json', Buffer.from('{"epoch":1}'));
  const url = `${cloud.url}/tcb/public/standby/public/door%20%E9%97%A8.json`;
  const answer = await request(url, { headers: { origin: 'https://door.example' } });
  expect(answer).toMatchObject({ status: 200, body: { epoch: 1 } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cache-control')).toBe('max-age=60');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
});

test.each([
  ['primary/public/none.json', 404],
  ['primary/private.txt', 403],
  ['primary/public/..%2Fprivate.txt', 404],
  ['primary/publicity/private.txt', 403],
  ['elsewhere/public/door.json', 403],
])('%s is answered %i, and pages elsewhere may read that it is', async (path, status) => {
  const { storage } = cloud.environment('primary');
  for (const name of ['private.txt', 'publicity/private.txt']) storage.put(name, Buffer.from('secret'));
  const answer = await request(`${cloud.url}/tcb/public/${path}`);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
});

test('an environment that cannot be reached shows nobody its public files', async () => {
  cloud.environment('standby').storage.put('public/a.txt', Buffer.from('a'));
  const url = `${cloud.url}/tcb/public/standby/public/a.txt`;
  cloud.suspend('standby', true);
  expect((await request(url)).status).toBe(200);
  cloud.suspend('standby', true, { unreachable: true });
  expect((await request(url)).status).toBe(403);
  cloud.suspend('standby', false);
});
