import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startLocalCloud, type LocalCloud } from '../../../emulator';
import { fixtureOptions } from '../support/fixture-cloud';
import { post } from '../support/request';

let cloud: LocalCloud;
let folder: string;
let token: string;

beforeAll(async () => {
  const { folder: made, ...options } = await fixtureOptions();
  folder = made;
  cloud = await startLocalCloud({ ...options, serverPatience: 50 });
  const { appSecrets } = JSON.parse(readFileSync(join(options.dataDir, 'secrets.json'), 'utf8')) as {
    appSecrets: { primary: string };
  };
  const { body } = await post(`${cloud.url}/cgi-bin/stable_token`, {
    grant_type: 'client_credential',
    appid: cloud.environment('primary').identity.appid,
    secret: appSecrets.primary,
  });
  token = (body as { access_token: string }).access_token;
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});

test('WeChat waits for a function for so long only; the function goes on to its own limit', async () => {
  const query = new URLSearchParams({ access_token: token, env: 'local-primary', name: 'impatient' });
  const { status, body } = await post(`${cloud.url}/tcb/invokecloudfunction?${query.toString()}`, {
    way: 'hang',
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ errcode: -504003 });
  const [call] = cloud.environment('primary').invocations.list('impatient');
  expect(call).toMatchObject({ source: 'server', duration: null });
  await vi.waitFor(
    () => expect(call).toMatchObject({ error: expect.stringContaining('after 1 sec') as string }),
    {
      timeout: 30_000,
    },
  );
});
