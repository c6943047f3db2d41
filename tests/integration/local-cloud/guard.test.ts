import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { post, request } from '../support/request';

let cloud: FixtureCloud;

beforeAll(async () => {
  cloud = await startFixtureCloud();
});
afterAll(() => cloud.dispose());

/** fetch does not let a host be chosen. */
function statusFor(host: string): Promise<number | undefined> {
  const { port } = new URL(cloud.url);
  return new Promise((resolve, reject) => {
    rawRequest({ host: '127.0.0.1', port, path: '/local/health', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('it is healthy', async () => {
  expect(await request(`${cloud.url}/local/health`)).toMatchObject({ status: 200, body: { ok: true } });
});

test('it listens on this machine only', () => {
  expect(new URL(cloud.url).hostname).toBe('127.0.0.1');
});

test.each([
  ['127.0.0.1', 200],
  ['localhost', 200],
  ['localhost:8080', 200],
  ['evil.example', 421],
  ['127.0.0.1.evil.example', 421],
  ['localhost@evil.example', 421],
])('asked for as %s it answers %i', async (host, status) => {
  expect(await statusFor(host)).toBe(status);
});

test('pages from elsewhere cannot change anything, its own can', async () => {
  const move = (origin: string) => post(`${cloud.url}/local/clock`, { advance: '1s' }, { origin });
  expect(await move('https://evil.example')).toMatchObject({
    status: 403,
    body: { error: { code: 'CROSS_ORIGIN' } },
  });
  expect(await move('null')).toMatchObject({ status: 403 });
  expect(await move(cloud.url)).toMatchObject({ status: 200 });
});

test('what is nowhere is not found, and a wrong method is told the right one', async () => {
  expect(await request(`${cloud.url}/local/nowhere`)).toMatchObject({ status: 404 });
  const wrong = await request(`${cloud.url}/local/functions/whoami`);
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('allow')).toBe('POST');
});

test('an unknown environment is refused', async () => {
  const answer = await post(`${cloud.url}/local/functions/whoami?env=other`, {});
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'UNKNOWN_ENVIRONMENT' } } });
});
